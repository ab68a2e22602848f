/** What a terminal tells the hub of itself. Nothing of a person, no hour of a session. */
import * as v from 'valibot'
import { wipeReceiptSchema } from './wipe-receipt.ts'

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const releaseNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const code = v.pipe(v.string(), v.regex(/^[a-z]+(?:-[a-z]+)*$/), v.maxLength(60))

/** Where the kiosk keeps its releases: on disk, or in memory when the disk fails. */
export const storageModes = ['persistent', 'best-effort', 'memory'] as const

export const trialOutcomes = ['passed', 'failed', 'late'] as const

/** `POST /api/terminal/status`, signed. Every few minutes, and at once when the release changes or a trial ends. */
export const terminalStatusReportSchema = v.strictObject({
  schema: v.literal('terminal-status/1'),
  /** Random, made anew when the PC or the browser starts: two at once under one key are two PCs. */
  boot: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  /** The release on the screens, the one before it, the one that waits, the last that failed its trial. */
  release: v.strictObject({
    active: v.nullable(releaseNumber),
    previous: v.nullable(releaseNumber),
    pending: v.nullable(releaseNumber),
    failed: v.nullable(releaseNumber),
    /** On trial now. */
    isOnTrial: v.boolean(),
  }),
  /** The last trial since the start: which release, and how it ended. */
  trial: v.nullable(
    v.strictObject({
      number: releaseNumber,
      outcome: v.picklist(trialOutcomes),
      code: v.nullable(code),
    }),
  ),
  /** Why the last look at the releases was refused, by the codes of `seal/refusals.ts`; null when it went well. */
  refusal: v.nullable(code),
  /** Days for which the metadata has been stale; 0 when fresh. */
  staleDays: count,
  /** Milliseconds by which the system's clock differs from the hub's as last heard: positive is ahead. */
  clockAheadMs: v.pipe(v.number(), v.safeInteger()),
  /** Version of the app, as built. */
  app: v.pipe(v.string(), v.nonEmpty(), v.maxLength(40)),
  storage: v.picklist(storageModes),
  isSupervised: v.boolean(),
  /** `unavailable`: a wipe could not prove itself and the terminal has closed. */
  state: v.picklist(['free', 'busy', 'unavailable']),
  /** Whether the browser's managed policy is in force; null without a supervisor. */
  policy: v.nullable(v.picklist(['in-force', 'absent', 'stale', 'unknown'])),
})
export type TerminalStatusReport = v.InferOutput<typeof terminalStatusReportSchema>

/**
 * `POST /api/terminal/receipts`, signed. Receipts of the supervisor, oldest first. One that the hub holds already is ignored;
 * another under a number it holds begins a new series.
 */
export const receiptsReportSchema = v.strictObject({
  receipts: v.pipe(v.array(wipeReceiptSchema), v.minLength(1), v.maxLength(100)),
})

/** Answer to both: what the terminal may do next. */
export const reportAnswerSchema = v.strictObject({
  /** Hub's time, milliseconds since 1970. */
  now: count,
  /**
   * Number of the last receipt the hub holds for this terminal, 0 for none: it sends those above. A terminal whose own
   * numbers are all below has lost them and begun again: it sends all it has.
   */
  lastReceipt: count,
  /** Where an administrator has put this terminal. */
  place: v.string(),
  seat: v.string(),
})
export type ReportAnswer = v.InferOutput<typeof reportAnswerSchema>
