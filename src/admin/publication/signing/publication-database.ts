/** What this browser keeps to publish: a key that never leaves it, the root it trusts, a release on its way. */
import { Dexie, type Table } from 'dexie'
import { publicationDatabaseName } from '#contract/console-databases.ts'
import type { Wave } from '#contract/rollout.ts'

export interface KeptKey {
  readonly author: string
  readonly keys: CryptoKeyPair
  /** `YYYY-MM-DD`. */
  readonly madeOn: string
}

export interface KeptRoot {
  /** There is one hub at this address. */
  readonly name: 'root'
  readonly version: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Signed, and not yet whole on the hub. */
export interface KeptDelivery {
  readonly author: string
  readonly number: number
  readonly targets: Uint8Array<ArrayBuffer>
  readonly snapshot: Uint8Array<ArrayBuffer>
  readonly files: readonly { readonly sha256: string; readonly content: Uint8Array<ArrayBuffer> }[]
  readonly wave: Wave
  /** `ledger.json` as it is to be once published. */
  readonly ledger: { readonly path: string; readonly text: string } | undefined
}

class PublicationDatabase extends Dexie {
  declare readonly keys: Table<KeptKey, string>
  declare readonly roots: Table<KeptRoot, string>
  declare readonly deliveries: Table<KeptDelivery, string>
  constructor() {
    super(publicationDatabaseName)
    this.version(1).stores({ keys: 'author', roots: 'name', deliveries: 'author' })
  }
}

let opened: PublicationDatabase | undefined

export const publicationDatabase = (): PublicationDatabase => {
  opened ??= new PublicationDatabase()
  return opened
}
