/** What of a terminal needs somebody, told from what is known of it and nothing else. */
import { type Attention, attentions, type FleetTerminal } from '#contract/fleet-view.ts'
import type { TerminalStatusReport } from '#contract/terminal-report.ts'

/** From a Friday's closing to a Monday's opening, and some. */
export const silentAfterMs = 72 * 3_600_000
/** A clock wrong by more than this may show the wrong day, and soon has its requests refused (ten minutes). */
export const clockToleranceMs = 5 * 60_000

export interface TerminalFacts extends Omit<FleetTerminal, 'attention'> {
  readonly isCloned: boolean
  readonly isJournalBroken: boolean
  /** Milliseconds since 1970. */
  readonly acceptedMs: number | null
}

/** The way to the hub being cut, or slow, is what being silent tells. */
const passing = new Set(['offline', 'too-slow', 'too-long', 'server-error'])

/** A release that failed here, and that no later one has replaced on the screens. */
const hasFailedTrial = ({ release, trial }: TerminalStatusReport) => {
  const isAfterActive = (number: number) => number > (release.active ?? 0)
  if (release.failed !== null && isAfterActive(release.failed)) return true
  return trial !== null && trial.outcome !== 'passed' && isAfterActive(trial.number)
}

type Sign = (facts: TerminalFacts, nowMs: number) => boolean
type SignOfStatus = (status: TerminalStatusReport) => boolean

const inStatus =
  (sign: SignOfStatus): Sign =>
  ({ status }) =>
    status !== null && sign(status)

const signs: Readonly<Record<Attention, Sign>> = {
  closed: inStatus(({ state }) => state === 'unavailable'),
  'wipe-failed': ({ receiptsFailed, lastReceipt }) =>
    receiptsFailed > 0 || lastReceipt?.ok === false,
  'receipts-missing': ({ receiptsMissing }) => receiptsMissing > 0,
  journal: ({ isJournalBroken }) => isJournalBroken,
  cloned: ({ isCloned }) => isCloned,
  'trial-failed': inStatus(hasFailedTrial),
  silent: ({ enrolment, acceptedMs, lastSeen }, nowMs) =>
    enrolment === 'accepted' &&
    nowMs - (lastSeen === null ? (acceptedMs ?? nowMs) : Date.parse(lastSeen)) > silentAfterMs,
  refused: inStatus(({ refusal }) => refusal !== null && !passing.has(refusal)),
  policy: inStatus(({ policy }) => policy !== null && policy !== 'in-force'),
  clock: inStatus(({ clockAheadMs }) => Math.abs(clockAheadMs) > clockToleranceMs),
  stale: inStatus(({ staleDays }) => staleDays > 0),
  storage: inStatus(({ storage }) => storage === 'memory'),
  pending: ({ enrolment }) => enrolment === 'pending',
}

/** A tablet reports nothing: it shows by itself that it hears no more. */
const ofTablets: ReadonlySet<Attention> = new Set(['cloned', 'pending'])

/** Worst first. Nothing of a terminal that was withdrawn needs anybody. */
export const attentionOf = (facts: TerminalFacts, nowMs: number): Attention[] =>
  facts.enrolment === 'revoked'
    ? []
    : attentions.filter(
        (one) => (facts.kind === 'terminal' || ofTablets.has(one)) && signs[one](facts, nowMs),
      )

const rankOf = ({ attention, enrolment }: FleetTerminal) => {
  const [worst] = attention
  if (worst !== undefined) return attentions.indexOf(worst)
  return enrolment === 'revoked' ? attentions.length + 1 : attentions.length
}

/** Those who need somebody, worst first; then by place and seat; those that were withdrawn at the end. */
export const worstFirst = (a: FleetTerminal, b: FleetTerminal): number =>
  rankOf(a) - rankOf(b) ||
  b.attention.length - a.attention.length ||
  compare(a.place, b.place) ||
  compare(a.seat, b.seat) ||
  compare(a.terminal, b.terminal)

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))
