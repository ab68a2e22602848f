/** What is in an envelope, or why it is kept without being read. Before any transaction: opening takes its time. */
import { webcrypto } from 'node:crypto'
import * as v from 'valibot'
import { type ActivityRecord, activityRecordSchema } from '#contract/activity-record.ts'
import { type JournalPart, journalPartSchema, journalSchemaName } from '#contract/aidant-journal.ts'
import { type AsideCode, type Envelope } from '#contract/outbox.ts'
import {
  type OutboxRefusal,
  outboxRefusalSchema,
  refusalSchemaName,
} from '#contract/outbox-refusal.ts'
import {
  type ContentFeedback,
  feedbackSchema,
  feedbackSchemaName,
} from '#contract/content-feedback.ts'
import { type Question, questionSchema, questionSchemaName } from '#contract/question.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import { openingCrypto } from '#seal/box-crypto.ts'
import { openBox } from '#seal/sealed-box.ts'
import type { RecordKeys } from './record-keys.ts'

const crypto = openingCrypto(webcrypto.subtle)

/** What a device may seal, as this hub knows it. */
export type Opened =
  | { readonly kind: 'activity'; readonly content: ActivityRecord }
  | { readonly kind: 'question'; readonly content: Question }
  | { readonly kind: 'feedback'; readonly content: ContentFeedback }
  | { readonly kind: 'journal'; readonly content: JournalPart }
  | { readonly kind: 'refusal'; readonly content: OutboxRefusal }

const json = v.pipe(v.string(), v.parseJson())
const opened = <K extends string, T>(kind: K, schema: v.GenericSchema<unknown, T>) =>
  v.pipe(
    json,
    schema,
    v.transform((content) => ({ kind, content })),
  )
/** By kind and schema, as the header says them. */
const contents = new Map<string, v.GenericSchema<string, Opened>>([
  ['activity activity-record/1', opened('activity', activityRecordSchema)],
  [`question ${questionSchemaName}`, opened('question', questionSchema)],
  [`feedback ${feedbackSchemaName}`, opened('feedback', feedbackSchema)],
  [`journal ${journalSchemaName}`, opened('journal', journalPartSchema)],
  [`refusal ${refusalSchemaName}`, opened('refusal', outboxRefusalSchema)],
])

export async function readEnvelope(
  keys: RecordKeys,
  { sealed, ...header }: Envelope,
): Promise<Result<Opened, AsideCode>> {
  const contentSchema = contents.get(`${header.kind} ${header.schema}`)
  if (!contentSchema) return fail('later-schema')
  const key = keys.byId.get(header.key)
  if (!key) return fail('unknown-key')
  const box = await openBox(crypto, key.opener, header, sealed)
  if (!box.ok) return box
  const content = v.safeParse(contentSchema, box.value)
  return content.success ? succeed(content.output) : fail('bad-content')
}
