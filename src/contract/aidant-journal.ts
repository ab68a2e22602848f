/**
 * What aidants did on a terminal, row after row, each carrying the hash of the one before. A row says the day and never the hour,
 * who by their number, and nothing of the person who was helped: no guide, no step. Terminals keep it, and send it sealed
 * (`contract/outbox.ts`, kind `journal`) once a day is over.
 */
import * as v from 'valibot'
import { dateSchema } from './words.ts'

export const journalActs = [
  'unlocked',
  'accepted-rules',
  'stopped-by-person',
  'stopped-by-aidant',
  'closed-by-silence',
  'closed-with-session',
  'gave-time',
  'reset',
  'refused',
  'locked-out',
  'refused-key',
  'cloned-key',
] as const
export type JournalAct = (typeof journalActs)[number]

export interface JournalRow {
  /** From 1, without a gap. */
  readonly n: number
  /** `YYYY-MM-DD` where the terminal is. */
  readonly day: string
  /** Of `journalActs`, or of a later release. */
  readonly act: string
  /** The aidant's; empty when nobody has the number that was typed. */
  readonly number: string
  /** Hash of the row before; of the last one removed for its age, or empty, for the first. */
  readonly previous: string
  readonly hash: string
}

/** What the hash of a row is made of: SHA-256 of this text in UTF-8, in hexadecimal. */
export const lineOfRow = ({ n, day, act, number, previous }: Omit<JournalRow, 'hash'>): string =>
  JSON.stringify(['escale-aidant-journal/1', n, day, act, number, previous])

const hashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

export const journalSchemaName = 'aidant-journal/1'
/** A box holds no more. */
export const mostRowsAtOnce = 40

/** Rows that follow each other. */
export const journalPartSchema = v.strictObject({
  schema: v.literal(journalSchemaName),
  /** Random, made with the terminal's database: rows begin again at 1 with a new one. */
  chain: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  /** Number of the first. */
  from: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** Hash of the row before it; empty for the very first. */
  previous: v.union([v.literal(''), hashSchema]),
  rows: v.pipe(
    v.array(
      v.strictObject({
        day: dateSchema,
        act: v.pipe(v.string(), v.regex(/^[a-z]+(?:-[a-z]+)*$/), v.maxLength(30)),
        number: v.pipe(v.string(), v.regex(/^\d{0,6}$/)),
        hash: hashSchema,
      }),
    ),
    v.minLength(1),
    v.maxLength(mostRowsAtOnce),
  ),
})
export type JournalPart = v.InferOutput<typeof journalPartSchema>

/** With the number of each, and the hash of the one before. */
export const rowsOf = ({ from, previous, rows }: JournalPart): JournalRow[] =>
  rows.map((row, at) => ({ ...row, n: from + at, previous: rows[at - 1]?.hash ?? previous }))

/** `missing`: rows that never came. `changed`: a row is not what its hash says. `twice`: two rows have one number. */
export const journalFaults = ['missing', 'changed', 'twice'] as const
export type JournalFault = (typeof journalFaults)[number]

/** `GET /api/admin/fleet/<terminal>/journal` (administrator). */
export const terminalJournalSchema = v.strictObject({
  /** Newest first; more than one where the terminal began again. */
  chains: v.array(
    v.strictObject({
      /** Number of the last row that came, and its day. */
      last: v.number(),
      lastDay: dateSchema,
      fault: v.nullable(v.picklist(journalFaults)),
      /** At which row. */
      faultAt: v.nullable(v.number()),
    }),
  ),
  /** The last hundred, newest first. */
  rows: v.array(
    v.strictObject({ n: v.number(), day: dateSchema, act: v.string(), number: v.string() }),
  ),
})
export type TerminalJournal = v.InferOutput<typeof terminalJournalSchema>
