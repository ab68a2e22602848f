/** What an accepted terminal tells the hub, and when: every few minutes, and at once when something of its own changes. */
import { reportAnswerSchema } from '#contract/terminal-report.ts'
import { pointersOf } from '#seal/release-store.ts'
import type { Store } from '#ui/store/store.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import type { Clock } from '../io/clock.ts'
import { nextPause } from '../io/next-pause.ts'
import type { ReleaseNews } from '../release/release-news.ts'
import type { OpenedStores } from '../release/open-stores.ts'
import { askHub } from './ask-hub.ts'
import type { FleetMember } from './enrolment.ts'
import type { HubClock } from '#ask/hub-clock.ts'
import { sendReceipts } from './send-receipts.ts'
import type { SignedFetch } from '#ask/signed-fetch.ts'
import { statusReport } from './status-report.ts'
import { randomName } from '#ask/terminal-key.ts'

export interface Reporting {
  readonly app: string
  readonly session: Pick<SessionPort, 'read' | 'subscribe'>
  readonly terminal: Store<TerminalState>
  readonly shown: Pick<OpenedStores, 'stores' | 'mode'> & { readonly news: Store<ReleaseNews> }
  readonly isSupervised: boolean
  readonly hubTime: HubClock
  readonly clock: Clock
  readonly random: () => number
  readonly member: Pick<FleetMember, 'signing' | 'hearFault' | 'move'>
  /** Sends what else is due, once the hub has answered a report. */
  readonly sendCounts: (sign: SignedFetch) => Promise<void>
}

const pauses = { everyMs: 4 * 60_000, longestMs: 15 * 60_000 }
/** Receipts of wipes that went well wait for company: alone, each would tell when somebody left. */
const receiptsEveryMs = 60 * 60_000

export function reportToHub(reporting: Reporting) {
  const { session, terminal, shown, hubTime, clock, random, member } = reporting
  const boot = randomName()
  let failures = 0
  let lastReceipt = 0
  let receiptsDueMs = clock.now() + receiptsEveryMs * random()
  let cancel = () => {}
  let working: Promise<void> | undefined

  const receiptsToSend = () => {
    const receipts = terminal.read().supervision?.status.receipts ?? []
    const hasFailed = receipts.some(({ ok, number }) => !ok && number > lastReceipt)
    if (!hasFailed && clock.now() < receiptsDueMs) return []
    receiptsDueMs = clock.now() + receiptsEveryMs
    return receipts
  }

  const tell = async (sign: SignedFetch) => {
    const { supervision } = terminal.read()
    const report = statusReport({
      boot,
      app: reporting.app,
      pointers: await pointersOf(shown.stores.releases),
      news: shown.news.read(),
      mode: shown.mode,
      moment: session.read().moment,
      isSupervised: reporting.isSupervised,
      supervision,
      clockAheadMs: hubTime.aheadMs(),
      nowMs: hubTime.now(),
    })
    const body = JSON.stringify(report)
    const answer = await askHub(reportAnswerSchema, (signal) =>
      sign('/api/terminal/status', { method: 'POST', body, signal }),
    )
    failures = answer.ok ? 0 : failures + 1
    if (!answer.ok) return member.hearFault(answer.fault)
    lastReceipt = answer.value.lastReceipt
    await member.move(answer.value.place, answer.value.seat)
    const held = await sendReceipts(receiptsToSend(), lastReceipt, sign)
    lastReceipt = held?.lastReceipt ?? lastReceipt
    await reporting.sendCounts(sign)
    // Read again for the next report: the supervisor tells it only when asked.
    supervision?.deeds.refreshStatus()
  }

  const report = async () => {
    cancel()
    const sign = member.signing()
    if (sign) await tell(sign).catch(() => undefined)
    cancel()
    cancel = clock.after(nextPause(pauses, failures, random()), reportSoon)
  }
  /** Something changed after this report was written: another one follows it. */
  let isOutdated = false
  const reportSoon = () => {
    isOutdated = working !== undefined
    working ??= report().finally(() => {
      working = undefined
      if (isOutdated) reportSoon()
    })
  }

  // What is the terminal's own; that somebody sits down is not.
  const ownState = () => {
    const { switches, refusal, isOnTrial } = shown.news.read()
    const isClosed = session.read().moment === 'unavailable'
    return JSON.stringify([switches, refusal, isOnTrial, isClosed])
  }
  let before = ownState()
  const follow = () => {
    const now = ownState()
    if (now === before) return
    before = now
    reportSoon()
  }
  shown.news.subscribe(follow)
  session.subscribe(follow)
  reportSoon()
}
