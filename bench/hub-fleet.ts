/**
 * A fleet of terminals that each remember what they hold, at the pace of real ones: they look for a release, report, and come
 * back at random moments when nobody answers.
 */
import type { Agent } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { TerminalStatusReport } from '#contract/terminal-report.ts'
import { nextPause } from '#kiosk/io/next-pause.ts'
import type { AcceptedTerminal } from '../tests/hub/stage/accepted-terminals.ts'
import { type Got, keptConnections, type Sent, send, signedBy } from './hub-client.ts'
import type { HubStage } from './hub-stage.ts'
import { endablePauses, type Pauses } from './endable-pauses.ts'
import { quantile } from './statistics.ts'

const timestamp = '/releases/metadata/timestamp.json'
/** As `start-releases.ts` and `report.ts` of the kiosk. */
const looks = { everyMs: 5 * 60_000, longestMs: 10 * 60_000 }
const reports = { everyMs: 4 * 60_000, longestMs: 15 * 60_000 }
/** Every PC of the fleet is switched on. */
const arrivalMs = 60_000
const crowdDeadlineMs = 120_000

class FleetTerminal {
  readonly #terminal: AcceptedTerminal
  /** The one connection that its browser keeps. */
  readonly agent: Agent = keptConnections(1)
  readonly #boot: string
  #etag: string | undefined
  /** How many releases it has put on its screens. */
  releases = 0

  constructor(terminal: AcceptedTerminal, n: number) {
    this.#terminal = terminal
    this.#boot = n.toString(16).padStart(32, '0')
  }

  poll() {
    const asked = signedBy(this.#terminal, 'GET', timestamp)
    return this.#etag === undefined
      ? asked
      : { ...asked, headers: { ...asked.headers, 'if-none-match': this.#etag } }
  }

  hear({ status, etag }: Got): void {
    if (status !== 200) return
    this.#etag = etag
    this.releases += 1
  }

  report() {
    const active = this.releases === 0 ? null : this.releases + 1
    const report: TerminalStatusReport = {
      schema: 'terminal-status/1',
      boot: this.#boot,
      release: { active, previous: null, pending: null, failed: null, isOnTrial: false },
      trial: active === null ? null : { number: active, outcome: 'passed', code: null },
      refusal: null,
      staleDays: 0,
      clockAheadMs: 0,
      app: '0.1.0',
      storage: 'persistent',
      isSupervised: true,
      state: 'free',
      policy: 'in-force',
    }
    return signedBy(this.#terminal, 'POST', '/api/terminal/status', JSON.stringify(report))
  }
}

/** Milliseconds are those that a terminal waits, with what the bench itself makes it wait. */
export interface Visits {
  readonly polls: number
  readonly reports: number
  readonly p50Ms: number
  readonly p99Ms: number
  /** Answers other than 200 and 304, by status; 0 for none at all. */
  readonly errors: Readonly<Record<number, number>>
  /** Most requests begun within 20 ms. */
  readonly peakPer20Ms: number
  /** How late the bench itself was, 99th percentile: at that, the times above are its own. */
  readonly benchLateMs: number
  readonly memoryMb: number
}

export interface Crowd extends Visits {
  /** Until the last terminal holds the new release and has said so; of a storm, from the first answer of the hub. */
  readonly allMs: number
  /** Terminals that did not, at the deadline. */
  readonly left: number
}

export interface Storm extends Crowd {
  readonly hubBackMs: number
}

const isFine = ({ status }: Got) => status === 200 || status === 304

function countVisits(memoryMb: () => number) {
  const got: Got[] = []
  const begun = new Map<number, number>()
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  let polls = 0
  return {
    begin: ({ method }: Sent) => {
      if (method === 'GET') polls += 1
      const turn = Math.floor(performance.now() / 20)
      begun.set(turn, (begun.get(turn) ?? 0) + 1)
    },
    end: (answer: Got) => void got.push(answer),
    sum: (): Visits => {
      delay.disable()
      const times = got.map(({ ms }) => ms)
      const errors: Record<number, number> = {}
      for (const { status } of got.filter((answer) => !isFine(answer)))
        errors[status] = (errors[status] ?? 0) + 1
      return {
        polls,
        reports: got.length - polls,
        p50Ms: Math.round(quantile(times, 0.5)),
        p99Ms: Math.round(quantile(times, 0.99)),
        errors,
        peakPer20Ms: Math.max(...begun.values()),
        benchLateMs: Math.round(delay.percentile(99) / 1e6),
        memoryMb: memoryMb(),
      }
    },
  }
}

export function gatherFleet(stage: HubStage) {
  const fleet = stage.terminals.map((terminal, n) => new FleetTerminal(terminal, n))
  let counted = countVisits(stage.memoryMb)

  const ask = async (asked: Sent, { agent }: FleetTerminal): Promise<Got> => {
    counted.begin(asked)
    const answer = await send(stage.origin(), asked, agent)
    counted.end(answer)
    return answer
  }
  const look = async (terminal: FleetTerminal): Promise<boolean> => {
    const answer = await ask(terminal.poll(), terminal)
    terminal.hear(answer)
    return isFine(answer)
  }
  const report = async (terminal: FleetTerminal): Promise<boolean> =>
    isFine(await ask(terminal.report(), terminal))

  /** Asks until it has a release that it had not, then says so until it is heard. */
  const takeRelease = async (terminal: FleetTerminal, { pause, areOver }: Pauses) => {
    const before = terminal.releases
    const acts = [
      async () => (await look(terminal)) && terminal.releases > before,
      () => report(terminal),
    ]
    for (const act of acts)
      for (let failures = 1; !areOver() && !(await act()); failures += 1)
        await pause(nextPause(looks, failures, Math.random()))
  }

  /** Runs `live` for all until they are done, or until then; answers how many were not. */
  const during = async (
    deadlineMs: number,
    live: (terminal: FleetTerminal, pauses: Pauses) => Promise<void>,
  ): Promise<number> => {
    const pauses = endablePauses()
    let left = fleet.length
    const over = setTimeout(pauses.end, deadlineMs)
    await Promise.all(
      fleet.map(async (terminal) => {
        await live(terminal, pauses)
        if (!pauses.areOver()) left -= 1
      }),
    )
    clearTimeout(over)
    return left
  }
  /** Everybody hangs up: the system counts connections. */
  const hangUp = () => {
    for (const { agent } of fleet) agent.destroy()
  }

  return {
    /** Each comes at any moment of a minute, takes the release and reports. */
    arrive: async (): Promise<Crowd> => {
      counted = countVisits(stage.memoryMb)
      const begunMs = performance.now()
      const left = await during(crowdDeadlineMs, async (terminal, pauses) => {
        await pauses.pause(Math.random() * arrivalMs)
        await takeRelease(terminal, pauses)
      })
      return { ...counted.sum(), allMs: Math.round(performance.now() - begunMs), left }
    },
    /** An ordinary minute. Connections are kept until its end. */
    steady: async (ms: number): Promise<Visits> => {
      counted = countVisits(stage.memoryMb)
      await during(ms, async (terminal, { pause, areOver }) => {
        const again = async ({ everyMs, longestMs }: typeof looks, act: typeof look) => {
          await pause(Math.random() * everyMs)
          for (let failures = 0; !areOver();) {
            failures = (await act(terminal)) ? 0 : failures + 1
            await pause(nextPause({ everyMs, longestMs }, failures, Math.random()))
          }
        }
        await Promise.all([again(looks, look), again(reports, report)])
      })
      const visits = counted.sum()
      hangUp()
      return visits
    },
    /** The hub is killed under the fleet, which notices at once, and comes back with a new release. */
    storm: async (): Promise<Storm> => {
      counted = countVisits(stage.memoryMb)
      const restarted = stage.restart()
      const lives = during(crowdDeadlineMs, async (terminal, pauses) => {
        await pauses.pause(nextPause(looks, 1, Math.random()))
        await takeRelease(terminal, pauses)
      })
      const hubBackMs = await restarted
      const backMs = performance.now()
      const left = await lives
      const allMs = Math.round(performance.now() - backMs)
      const visits = counted.sum()
      hangUp()
      return { ...visits, hubBackMs, allMs, left }
    },
  }
}
