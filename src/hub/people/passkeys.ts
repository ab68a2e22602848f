/** The passkeys of the hub's people, as the database holds them. */
import type { HubReader, HubWriter } from '../store/hub-store.ts'
import { readTransports } from './passkey-answer.ts'
import type { KnownPasskey, ProvenPasskey } from './verify-passkey.ts'

export async function passkeysOf(db: HubReader, staff: string): Promise<KnownPasskey[]> {
  const rows = await db
    .selectFrom('passkey')
    .select(['credential', 'transports'])
    .where('staff', '=', staff)
    .orderBy('id')
    .execute()
  return rows.map(({ credential, transports }) => ({
    credential,
    transports: readTransports(transports),
  }))
}

/** With whose it is; not those of closed accounts. */
export const findPasskey = (db: HubReader, credential: string) =>
  db
    .selectFrom('passkey')
    .innerJoin('staff', 'staff.id', 'passkey.staff')
    .select(['passkey.id', 'staff', 'credential', 'public_key', 'counter', 'handle'])
    .where('credential', '=', credential)
    .where('is_disabled', '=', 0)
    .executeTakeFirst()

export interface NewPasskey extends ProvenPasskey {
  readonly id: string
  readonly staff: string
  readonly transports: readonly string[]
  /** `YYYY-MM-DD`. */
  readonly madeOn: string
}

/** `false` when somebody has registered it already. */
export async function addPasskey(db: HubWriter, passkey: NewPasskey): Promise<boolean> {
  const known = await db
    .selectFrom('passkey')
    .select('id')
    .where('credential', '=', passkey.credential)
    .executeTakeFirst()
  if (known) return false
  await db
    .insertInto('passkey')
    .values({
      id: passkey.id,
      staff: passkey.staff,
      credential: passkey.credential,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: JSON.stringify(passkey.transports),
      made_on: passkey.madeOn,
      last_used_on: null,
    })
    .execute()
  return true
}

export interface PasskeyUse {
  readonly id: string
  readonly counterBefore: number
  readonly counter: number
  /** `YYYY-MM-DD`. */
  readonly day: string
}

/** `false` when it was used or removed since `counterBefore` was read. */
export async function keepUse(db: HubWriter, use: PasskeyUse): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('passkey')
    .set({ counter: use.counter, last_used_on: use.day })
    .where('id', '=', use.id)
    .where('counter', '=', use.counterBefore)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
