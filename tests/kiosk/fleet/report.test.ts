import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { TerminalStatusReport } from '#contract/terminal-report.ts'
import { createFirstState } from '#kiosk/app/first-state.ts'
import type { Supervision } from '#kiosk/app/supervision.ts'
import { hubClock } from '#ask/hub-clock.ts'
import { type Reporting, reportToHub } from '#kiosk/fleet/report.ts'
import { type SignedFetch, signedFetch } from '#ask/signed-fetch.ts'
import { newKeyPair, publicKeyOf } from '#ask/terminal-key.ts'
import { releaseMemory } from '#kiosk/release/release-memory.ts'
import { releaseNews } from '#kiosk/release/release-news.ts'
import { wipeReceipt } from '../../hub/fleet/simulated-terminal.ts'
import { aFront } from '../a-content.ts'
import { fakeClock } from '../io/fake-clock.ts'
import { aStatus } from '../fake-supervisor.ts'
import { aFleetHub } from './a-fleet-hub.ts'

let hub: Awaited<ReturnType<typeof aFleetHub>>
let sign: SignedFetch
beforeEach(async () => {
  hub = await aFleetHub()
  const keys = await newKeyPair()
  const body = JSON.stringify({
    code: await hub.newCode(),
    publicKey: await publicKeyOf(keys),
    isSupervised: true,
  })
  const headers = { 'content-type': 'application/json' }
  const answer = await hub.fetch('/api/enrolment', { method: 'POST', headers, body })
  const { terminal } = (await answer.json()) as { terminal: string }
  await hub.administer('POST', `/api/admin/fleet/${terminal}/accept`)
  sign = signedFetch({ keys, terminal }, { clock: hubClock(hub.clock.nowMs), fetch: hub.fetch })
})

function aReporter() {
  const clock = fakeClock()
  /** One after each report that has been answered, or given up. */
  const pausesMs: number[] = []
  let begun = 0
  const { session, terminal } = createFirstState(aFront())
  const sent: [path: string, report: TerminalStatusReport][] = []
  const moves: string[] = []
  const faults: string[] = []
  let moment = session.read().moment
  const listeners = new Set<() => void>()
  const shown = { stores: releaseMemory(), mode: 'best-effort' as const, news: releaseNews() }
  const reporting: Reporting = {
    app: '0.1.0',
    session: {
      read: () => ({ ...session.read(), moment }),
      subscribe: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    terminal,
    shown,
    isSupervised: true,
    hubTime: hubClock(hub.clock.nowMs),
    clock: {
      now: () => clock.now(),
      after: (ms, run) => {
        pausesMs.push(ms)
        return clock.after(ms, run)
      },
    },
    random: () => 0.5,
    member: {
      signing: () => {
        begun += 1
        return async (path, init) => {
          sent.push([path, JSON.parse(init?.body ?? '{}')])
          return sign(path, init)
        }
      },
      hearFault: ({ code }) => void faults.push(code),
      move: async (place, seat) => void moves.push(`${place} ${seat}`),
    },
    sendCounts: async () => {},
  }
  const reports = () =>
    sent.filter(([path]) => path === '/api/terminal/status').map(([, one]) => one)
  const sentTo = (count: number) => vi.waitFor(() => expect(reports()).toHaveLength(count))
  /** Until as many reports are over, and the next one is on the clock. */
  const settled = (count: number) => vi.waitFor(() => expect(pausesMs).toHaveLength(count))
  const become = (next: typeof moment) => {
    moment = next
    for (const listener of listeners) listener()
  }
  const supervise = (receipts: ReturnType<typeof wipeReceipt>[]) => {
    const refreshed = { times: 0 }
    const supervision = {
      status: aStatus({ receipts }),
      deeds: { refreshStatus: () => void (refreshed.times += 1) },
    } as unknown as Supervision
    terminal.change({ supervision })
    return refreshed
  }
  return {
    ...reporting,
    clock,
    sent,
    moves,
    faults,
    reports,
    begun: () => begun,
    pausesMs,
    sentTo,
    settled,
    become,
    supervise,
    reporting,
  }
}

const minuteMs = 60_000
describe('an accepted terminal', () => {
  test('reports when it starts and every few minutes, and learns where it stands', async () => {
    const { reporting, clock, settled, moves } = aReporter()
    reportToHub(reporting)
    await settled(1)
    expect(moves).toEqual(['kone kone-1'])
    await clock.pass(4 * minuteMs)
    await settled(2)
    const [known] = await hub.fleet()
    expect(known?.status).toMatchObject({ app: '0.1.0', storage: 'best-effort', state: 'free' })
  })

  test('reports at once when a release changes or the terminal closes, and not when somebody sits down', async () => {
    const { reporting, shown, settled, become, reports, begun } = aReporter()
    reportToHub(reporting)
    await settled(1)
    become('active')
    expect(begun()).toBe(1)
    shown.news.change({ switches: 1, trial: { number: 3, outcome: 'failed' } })
    await settled(2)
    expect(reports()[1]?.trial).toEqual({ number: 3, outcome: 'failed', code: null })
    become('unavailable')
    await settled(3)
    expect(reports()[2]?.state).toBe('unavailable')
  })

  test('tells what changed while a report was on its way as soon as that one has been answered', async () => {
    const { reporting, shown, sentTo, settled, reports } = aReporter()
    reportToHub(reporting)
    await sentTo(1)
    shown.news.change({ switches: 1, trial: { number: 3, outcome: 'failed' } })
    await settled(2)
    expect(reports()[1]?.trial).toEqual({ number: 3, outcome: 'failed', code: null })
  })

  test('keeps one name from its start on', async () => {
    const { reporting, shown, settled, reports } = aReporter()
    reportToHub(reporting)
    await settled(1)
    shown.news.change({ switches: 1 })
    await settled(2)
    expect(new Set(reports().map(({ boot }) => boot)).size).toBe(1)
  })

  test('waits longer each time a hub is down, up to a quarter of an hour, and says so', async () => {
    const { reporting, clock, settled, pausesMs, faults } = aReporter()
    hub.line.isCut = true
    reportToHub(reporting)
    for (let times = 1; times <= 9; times += 1) {
      await settled(times)
      await clock.pass(pausesMs.at(-1) ?? 0)
    }
    await settled(10)
    expect(pausesMs.map((ms) => ms / 1000)).toEqual([11, 21, 41, 81, 161, 321, 451, 451, 451, 451])
    expect(faults).toEqual(Array.from({ length: 10 }, () => 'silent'))
  })
})

describe('receipts of the supervisor', () => {
  const receiptsSent = ({ sent }: ReturnType<typeof aReporter>) =>
    sent.filter(([path]) => path === '/api/terminal/receipts').length

  test('that say a wipe failed leave with the next report', async () => {
    const reporter = aReporter()
    reporter.supervise([wipeReceipt(2, { ok: false }), wipeReceipt(1)])
    reportToHub(reporter.reporting)
    await vi.waitFor(() => expect(receiptsSent(reporter)).toBe(1))
    await vi.waitFor(async () => expect((await hub.fleet())[0]?.lastReceipt?.number).toBe(2))
  })

  test('that went well wait, so that none tells by itself when somebody left', async () => {
    const reporter = aReporter()
    const refreshed = reporter.supervise([wipeReceipt(1)])
    reportToHub(reporter.reporting)
    for (let times = 1; times <= 10; times += 1) {
      await reporter.settled(times)
      expect(refreshed.times).toBe(times)
      expect(receiptsSent(reporter)).toBe((times - 1) * 4 < 30 ? 0 : 1)
      await reporter.clock.pass(4 * minuteMs)
    }
    await reporter.settled(11)
    expect(receiptsSent(reporter)).toBe(1)
  })
})
