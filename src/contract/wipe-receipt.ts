/** The proof that the user plane of one session is gone. Kept on the terminal, read later by the hub. Nothing personal. */
import * as v from 'valibot'
import { endReasons } from './receipt.ts'

export const wipeCauses = [
  ...endReasons,
  /** The browser of the user plane died. */
  'plane-lost',
  /** The kiosk page died, hung or loaded again in the middle of a session. */
  'kiosk-lost',
  /** The session filled its share of memory or disk. */
  'overfull',
  /** The supervisor was asked to stop. */
  'stopped',
  /** Something of a session was found at start: the power was cut, or everything was killed. */
  'found-at-start',
] as const
export type WipeCause = (typeof wipeCauses)[number]

const ms = v.pipe(v.number(), v.integer(), v.minValue(0))

export const traceNames = [
  'processes',
  'folder',
  'clipboard',
  'primary-selection',
  'window-titles',
  'print-jobs',
] as const
export type TraceName = (typeof traceNames)[number]

export const wipeReceiptSchema = v.strictObject({
  schema: v.literal('wipe-receipt/1'),
  terminal: v.string(),
  /** Grows by one with each receipt of the terminal, so that a missing one shows. */
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** `YYYY-MM-DD`: the hour would tell who sat there. */
  day: v.pipe(v.string(), v.isoDate()),
  cause: v.picklist(wipeCauses),
  /** 2 when the first attempt failed. */
  attempt: v.pipe(v.number(), v.integer(), v.minValue(1)),
  ok: v.boolean(),
  ms,
  /** `Chromium 156.0.8078.79` */
  browser: v.string(),
  traces: v.array(
    v.strictObject({
      trace: v.picklist(traceNames),
      ok: v.boolean(),
      ms,
      /** Why it failed, as a code of the system (`EBUSY`) or a class name; never a message. */
      error: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z]{1,40}$/))),
    }),
  ),
})
export type WipeReceipt = v.InferOutput<typeof wipeReceiptSchema>
