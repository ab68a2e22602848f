/** What the console shows of the fleet. */
import * as v from 'valibot'
import { enrolledKinds, enrolmentStates, terminalIdSchema } from './enrolment.ts'
import { terminalStatusReportSchema } from './terminal-report.ts'
import { idSchema } from './words.ts'
import { wipeReceiptSchema } from './wipe-receipt.ts'

/** What needs somebody, worst first: the order of the list. */
export const attentions = [
  'closed',
  'wipe-failed',
  /** Receipts between two others never came: wipes of which nothing is known. */
  'receipts-missing',
  /** Rows of its journal of aidants were changed, or never came. */
  'journal',
  'cloned',
  'trial-failed',
  'silent',
  'refused',
  'policy',
  'clock',
  'stale',
  'storage',
  'pending',
] as const
export type Attention = (typeof attentions)[number]

export const fleetTerminalSchema = v.strictObject({
  terminal: terminalIdSchema,
  kind: v.picklist(enrolledKinds),
  place: idSchema,
  seat: idSchema,
  tags: v.array(idSchema),
  enrolment: v.picklist(enrolmentStates),
  /** `fingerprintLength` characters, to compare by telephone. */
  fingerprint: v.string(),
  /** The release it is to have. */
  assigned: v.nullable(v.number()),
  /** ISO 8601 instant of its last report, null before the first. */
  lastSeen: v.nullable(v.string()),
  status: v.nullable(terminalStatusReportSchema),
  lastReceipt: v.nullable(wipeReceiptSchema),
  /** Receipts of the last seven days that say a wipe failed. */
  receiptsFailed: v.number(),
  /** Numbers between the first and the last receipt of the series that the hub does not hold. */
  receiptsMissing: v.number(),
  attention: v.array(v.picklist(attentions)),
})
export type FleetTerminal = v.InferOutput<typeof fleetTerminalSchema>

/** `GET /api/admin/fleet`. */
export const fleetSchema = v.strictObject({ terminals: v.array(fleetTerminalSchema) })
export type Fleet = v.InferOutput<typeof fleetSchema>

/**
 * `POST /api/admin/fleet/<terminal>/<act>` (administrator, step-up): `accept` (also after `cloned`, once the other PC has
 * been seen to), `revoke`, or `move` with this body. Answers the terminal.
 */
export const moveTerminalSchema = v.strictObject({
  place: idSchema,
  seat: idSchema,
  tags: v.pipe(v.array(idSchema), v.maxLength(10)),
})
/** `GET /api/admin/fleet/<terminal>/receipts` (administrator): the last hundred, newest first. */
export const fleetReceiptsSchema = v.array(wipeReceiptSchema)
