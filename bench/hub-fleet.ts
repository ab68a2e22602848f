/**
 * A fleet of terminals that each remember what they hold: they ask for the timestamp at their own moments, fetch what is new,
 * report it, and come back at random moments when nobody answers.
 */
import type { Agent } from 'node:http'
import type { TerminalStatusReport } from '#contract/terminal-report.ts'
import { type Got, keptConnections, send, signedBy } from './hub-client.ts'
import type { AcceptedTerminal } from '../tests/hub/stage/accepted-terminals.ts'
import type { HubStage } from './hub-stage.ts'
import { quantile } from './statistics.ts'

const timestamp = '/releases/metadata/timestamp.json'
/** The pace of a real terminal. */
const pollEveryMs = 60_000
const reportEveryMs = 300_000

class FleetTerminal {
  readonly #terminal: AcceptedTerminal
  /** The one connection that its browser keeps. */
  readonly agent: Agent = keptConnections(1)
  readonly #boot: string
  #etag: string | undefined
  #reportedMs = 0
  /** How many releases it has put on its screens. */
  releases = 0

  constructor(terminal: AcceptedTerminal, n: number) {
    this.#terminal = terminal
    this.#boot = n.toString(16).padStart(32, '0')
    this.#reportedMs = -Math.random() * reportEveryMs
  }

  poll() {
    const asked = signedBy(this.#terminal, 'GET', timestamp)
    return this.#etag === undefined
      ? asked
      : { ...asked, headers: { ...asked.headers, 'if-none-match': this.#etag } }
  }

  /** Whether what it got is a release that it had not. */
  hear({ status, etag }: Got): boolean {
    if (status !== 200) return false
    this.#etag = etag
    this.releases += 1
    return true
  }

  isReportDue(nowMs: number): boolean {
    return nowMs - this.#reportedMs >= reportEveryMs
  }

  report(nowMs: number) {
    this.#reportedMs = nowMs
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

export interface Steady {
  readonly terminals: number
  readonly polls: number
  readonly reports: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly errors: number
  readonly memoryMb: number
}

export interface Storm {
  readonly hubBackMs: number
  /** From the first answer of the hub to the last terminal that holds the new release and has said so. */
  readonly allBackMs: number
  readonly unanswered: number
  readonly serverErrors: number
  readonly p99Ms: number
  /** Most requests begun within 20 ms. */
  readonly peakPer20Ms: number
}

export function gatherFleet(stage: HubStage) {
  const fleet = stage.terminals.map((terminal, n) => new FleetTerminal(terminal, n))
  let got: Got[] = []
  let counts = { polls: 0, reports: 0, unanswered: 0 }
  let begun = new Map<number, number>()

  const ask = async (asked: Parameters<typeof send>[1], agent: Agent): Promise<Got> => {
    const turn = Math.floor(performance.now() / 20)
    begun.set(turn, (begun.get(turn) ?? 0) + 1)
    const answer = await send(stage.origin(), asked, agent)
    if (answer.status === 0) counts.unanswered += 1
    else got.push(answer)
    return answer
  }

  /** One visit; answers whether the hub was there. */
  const visit = async (terminal: FleetTerminal): Promise<boolean> => {
    counts.polls += 1
    const answer = await ask(terminal.poll(), terminal.agent)
    if (answer.status === 0) return false
    const isNew = terminal.hear(answer)
    if (!isNew && !terminal.isReportDue(performance.now())) return true
    counts.reports += 1
    const reported = await ask(terminal.report(performance.now()), terminal.agent)
    return reported.status !== 0
  }

  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  const live = async (terminal: FleetTerminal, isOver: () => boolean) => {
    await pause(Math.random() * pollEveryMs)
    for (let tries = 0; !isOver();) {
      tries = (await visit(terminal)) ? 0 : tries + 1
      if (isOver()) return
      // Full jitter: anywhere between now and a bound that grows.
      const bound = tries === 0 ? pollEveryMs : Math.min(pollEveryMs, 1000 * 2 ** tries)
      await pause(tries === 0 ? pollEveryMs * (0.9 + Math.random() / 5) : Math.random() * bound)
    }
  }
  const begin = () => {
    got = []
    counts = { polls: 0, reports: 0, unanswered: 0 }
    begun = new Map()
  }
  const p = (at: number) =>
    Math.round(
      quantile(
        got.map(({ ms }) => ms),
        at,
      ),
    )
  const errors = () => got.filter(({ status }) => ![200, 304].includes(status)).length

  /** Everybody hangs up: the system counts connections. */
  const hangUp = () => {
    for (const { agent } of fleet) agent.destroy()
  }

  return {
    steady: async (seconds: number): Promise<Steady> => {
      begin()
      const endMs = performance.now() + seconds * 1000
      await Promise.all(fleet.map((terminal) => live(terminal, () => performance.now() > endMs)))
      const { polls, reports, unanswered } = counts
      const memoryMb = stage.memoryMb()
      hangUp()
      return {
        terminals: fleet.length,
        polls,
        reports,
        p50Ms: p(0.5),
        p99Ms: p(0.99),
        errors: errors() + unanswered,
        memoryMb,
      }
    },
    /** The hub is killed under the fleet, and comes back with a new release. */
    storm: async (): Promise<Storm> => {
      begin()
      const before = fleet.map(({ releases }) => releases)
      const hasNew = (n: number) => (fleet[n]?.releases ?? 0) > (before[n] ?? 0)
      const lives = Promise.all(fleet.map((terminal, n) => live(terminal, () => hasNew(n))))
      await pause(1000)
      const hubBackMs = await stage.restart()
      const backMs = performance.now()
      await lives
      hangUp()
      return {
        hubBackMs,
        allBackMs: Math.round(performance.now() - backMs),
        unanswered: counts.unanswered,
        serverErrors: got.filter(({ status }) => status >= 500).length,
        p99Ms: p(0.99),
        peakPer20Ms: Math.max(...begun.values()),
      }
    },
  }
}
