/** A hub with its record keys, and devices that seal what they send. */
import { createHash, randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { type ActivityArrivals, activityArrivalsSchema } from '#contract/activity-statistics.ts'
import type { ActivityRecord } from '#contract/activity-record.ts'
import {
  type Envelope,
  type EnvelopeHeader,
  type OutboxAnswer,
  outboxAnswerSchema,
  outboxKeySchema,
  type OutboxKey,
} from '#contract/outbox.ts'
import type { HubParts } from '../../../src/hub/app.ts'
import {
  newRecordKey,
  openRecordKeys,
  type RecordKeys,
} from '../../../src/hub/records/record-keys.ts'
import type { HubStore } from '../../../src/hub/store/hub-store.ts'
import { boxCrypto, type BoxSubtle } from '../../../src/seal/box-crypto.ts'
import { sealBox } from '../../../src/seal/sealed-box.ts'
import { enrollingHub } from '../fleet/enrolling-hub.ts'
import type { Answered, SimulatedTerminal } from '../fleet/simulated-terminal.ts'

const subtle: BoxSubtle<CryptoKey> = globalThis.crypto.subtle
const crypto = boxCrypto(subtle)

export async function someKeys(text = newRecordKey()): Promise<RecordKeys> {
  const keys = await openRecordKeys(text)
  if (!keys.ok) throw new Error(keys.fault)
  return keys.value
}

/** A device of a place, and what it has sealed so far. */
export class SealingDevice {
  readonly terminal: SimulatedTerminal
  readonly key: OutboxKey
  readonly outbox = createHash('sha256').update(randomUUID()).digest('hex').slice(0, 32)
  #sequence = 0

  constructor(terminal: SimulatedTerminal, key: OutboxKey) {
    this.terminal = terminal
    this.key = key
  }

  async seal(content: unknown, also: Partial<EnvelopeHeader> = {}): Promise<Envelope> {
    this.#sequence += 1
    const header: EnvelopeHeader = {
      uuid: randomUUID(),
      device: this.terminal.id,
      outbox: this.outbox,
      sequence: this.#sequence,
      schema: 'activity-record/1',
      day: '2026-11-20',
      kind: 'activity',
      key: this.key.id,
      ...also,
    }
    const sealed = await sealBox(crypto, this.key.publicKey, header, JSON.stringify(content))
    return { ...header, sealed }
  }

  sendAnyhow(envelopes: readonly unknown[]): Promise<Answered> {
    return this.terminal.post('/api/terminal/outbox', { envelopes })
  }

  async send(...envelopes: readonly Envelope[]): Promise<OutboxAnswer> {
    const { body } = await this.sendAnyhow(envelopes)
    return v.parse(outboxAnswerSchema, JSON.parse(body))
  }

  async record(...records: readonly ActivityRecord[]): Promise<OutboxAnswer> {
    const envelopes: Envelope[] = []
    for (const record of records) envelopes.push(await this.seal(record))
    return this.send(...envelopes)
  }
}

export async function recordHub(store: HubStore, parts: Partial<HubParts> = {}) {
  const recordKeys = parts.recordKeys ?? (await someKeys())
  const hub = enrollingHub(store, { ...parts, recordKeys })
  return {
    ...hub,
    recordKeys,
    device: async (place = 'kone', seat = 'kone-1') => {
      const terminal = await hub.accepted({ place, seat })
      const { body } = await terminal.get('/api/terminal/outbox')
      return new SealingDevice(terminal, v.parse(outboxKeySchema, JSON.parse(body)))
    },
    records: async (): Promise<readonly ActivityRecord[]> => {
      const rows = await store.read.selectFrom('record_unit').select('record').execute()
      return rows.map(({ record }): ActivityRecord => JSON.parse(record))
    },
    arrivals: async (): Promise<ActivityArrivals> => {
      const { json } = await hub.administer('GET', '/api/admin/activity/arrivals')
      return v.parse(activityArrivalsSchema, json)
    },
  }
}
