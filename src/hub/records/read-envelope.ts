/** What is in an envelope, or why it is kept without being read. Before any transaction: opening takes its time. */
import { webcrypto } from 'node:crypto'
import * as v from 'valibot'
import { type ActivityRecord, activityRecordSchema } from '#contract/activity-record.ts'
import type { AsideCode, Envelope } from '#contract/outbox.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import { openingCrypto } from '#seal/box-crypto.ts'
import { openBox } from '#seal/sealed-box.ts'
import type { RecordKeys } from './record-keys.ts'

const crypto = openingCrypto(webcrypto.subtle)
const contentSchema = v.pipe(v.string(), v.parseJson(), activityRecordSchema)

export async function readEnvelope(
  keys: RecordKeys,
  { sealed, ...header }: Envelope,
): Promise<Result<ActivityRecord, AsideCode>> {
  if (header.kind !== 'activity' || header.schema !== 'activity-record/1')
    return fail('later-schema')
  const key = keys.byId.get(header.key)
  if (!key) return fail('unknown-key')
  const opened = await openBox(crypto, key.opener, header, sealed)
  if (!opened.ok) return opened
  const record = v.safeParse(contentSchema, opened.value)
  return record.success ? succeed(record.output) : fail('bad-content')
}
