/** What a tablet of the counter keeps: its key, which never leaves it, and its name in the fleet. Nothing of a person. */
import { Dexie, type Table } from 'dexie'
import * as v from 'valibot'
import type { KeyPair } from '#ask/terminal-key.ts'
import { aidantDatabase } from '#contract/console-databases.ts'
import { terminalIdSchema } from '#contract/enrolment.ts'

const identitySchema = v.object({
  keys: v.object({ privateKey: v.instance(CryptoKey), publicKey: v.instance(CryptoKey) }),
  terminal: terminalIdSchema,
})

export interface TabletIdentity {
  readonly keys: KeyPair
  readonly terminal: string
}

export interface TabletDatabase {
  /** `undefined` when this browser is nobody's tablet, or its disk fails. */
  readonly read: () => Promise<TabletIdentity | undefined>
  /** Rejects when the disk does. */
  readonly write: (identity: TabletIdentity) => Promise<void>
  readonly forget: () => Promise<void>
}

export function tabletDatabase(name = aidantDatabase): TabletDatabase {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' })
  database.version(1).stores({ state: 'key' })
  const state: Table<{ readonly key: string; readonly value: unknown }, string> =
    database.table('state')
  return {
    async read() {
      const row = await state.get('identity').catch(() => undefined)
      const identity = v.safeParse(identitySchema, row?.value)
      return identity.success ? identity.output : undefined
    },
    async write(identity) {
      await state.put({ key: 'identity', value: identity })
    },
    async forget() {
      await state.delete('identity').catch(() => undefined)
    },
  }
}
