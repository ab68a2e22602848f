/**
 * IndexedDB database `escale-assisted`, spared by the wipe: the pepper as a key that no page can read, tries, rules accepted,
 * the journal. Nothing of a person, and nothing that opens a layer by itself.
 */
import { Dexie, type Table } from 'dexie'
import * as v from 'valibot'
import type { JournalRow } from '#contract/aidant-journal.ts'
import { type Lockout, lockoutSchema } from '#seal/assisted/lockout.ts'
import { assistedDatabase } from '../io/databases.ts'
import { type JournalHead, journalHeadSchema, type WholeJournal } from './journal.ts'

interface StateRow {
  readonly key: string
  readonly value: unknown
}

/** Every method rejects when the disk does. */
export interface AssistedDatabase {
  pepper(): Promise<CryptoKey | undefined>
  keepPepper(key: CryptoKey): Promise<void>
  tries(): Promise<Lockout | 'damaged' | undefined>
  /** Resolves once the disk has it. */
  keepTries(lockout: Lockout): Promise<void>
  hasAccepted(number: string, charter: number): Promise<boolean>
  accept(number: string, charter: number): Promise<void>
  /**
   * Takes note of how many times a key says it was used, in one step: `false`, and nothing changes, when it says no more than it
   * did before. A key that does not count always says 0.
   */
  countKey(credential: string, count: number): Promise<boolean>
  /** The journal as it is at one moment. */
  journal(): Promise<WholeJournal>
  /** Name of the chain, made by `newName` the first time, and the number of the last row that was given to be sent. */
  sent(newName: () => string): Promise<{ readonly chain: string; readonly upTo: number }>
  markSent(upTo: number): Promise<void>
  /** Drops the rows up to this one, and begins the chain after it. */
  forgetRows(upTo: JournalHead): Promise<void>
  /** In one step: a row more, those before `from` less, and where the chain begins and ends. */
  write(
    row: JournalRow,
    heads: { readonly first: JournalHead; readonly last: JournalHead },
  ): Promise<void>
  close(): void
}

const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const sentSchema = v.object({ chain: v.string(), upTo: countSchema })

const noHead: JournalHead = { n: 0, hash: '' }

/** Rejects when the disk does. */
export async function openAssistedDatabase(name = assistedDatabase): Promise<AssistedDatabase> {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' })
  database.version(1).stores({ state: 'key', journal: 'n' })
  await database.open()
  const state: Table<StateRow, string> = database.table('state')
  const journal: Table<JournalRow, number> = database.table('journal')

  const valueOf = async (key: string): Promise<unknown> => (await state.get(key))?.value
  const put = async (key: string, value: unknown) => {
    await state.put({ key, value })
  }
  const headAt = async (key: string): Promise<JournalHead> => {
    const head = v.safeParse(journalHeadSchema, await valueOf(key))
    return head.success ? head.output : noHead
  }
  const sentHead = async () => {
    const kept = v.safeParse(sentSchema, await valueOf('journal/sent'))
    return kept.success ? kept.output : undefined
  }
  const charterKey = (number: string, charter: number) => `charter/${charter}/${number}`

  return {
    async pepper() {
      const kept = v.safeParse(v.instance(CryptoKey), await valueOf('pepper'))
      return kept.success ? kept.output : undefined
    },
    keepPepper: (key) => put('pepper', key),
    async tries() {
      const value = await valueOf('tries')
      if (value === undefined) return undefined
      const parsed = v.safeParse(lockoutSchema, value)
      return parsed.success ? parsed.output : 'damaged'
    },
    keepTries: (lockout) => put('tries', lockout),
    hasAccepted: async (number, charter) => (await valueOf(charterKey(number, charter))) === true,
    accept: (number, charter) => put(charterKey(number, charter), true),
    countKey: (credential, count) =>
      database.transaction('rw', state, async () => {
        const key = `key/${credential}`
        const kept = v.safeParse(countSchema, await valueOf(key))
        const before = kept.success ? kept.output : 0
        if (before > 0 && count <= before) return false
        await put(key, count)
        return true
      }),
    journal: () =>
      database.transaction('r', state, journal, async () => ({
        rows: await journal.orderBy('n').toArray(),
        sentUpTo: (await sentHead())?.upTo ?? 0,
        first: await headAt('journal/first'),
        last: await headAt('journal/last'),
      })),
    sent: (newName) =>
      database.transaction('rw', state, async () => {
        const kept = await sentHead()
        if (kept) return kept
        const begun = { chain: newName(), upTo: 0 }
        await put('journal/sent', begun)
        return begun
      }),
    markSent: (upTo) =>
      database.transaction('rw', state, async () => {
        const kept = await sentHead()
        if (kept) await put('journal/sent', { ...kept, upTo })
      }),
    forgetRows: (upTo) =>
      database.transaction('rw', state, journal, async () => {
        await journal.where('n').belowOrEqual(upTo.n).delete()
        await put('journal/first', upTo)
      }),
    write: (row, { first, last }) =>
      database.transaction('rw', state, journal, async () => {
        await journal.add(row)
        await journal.where('n').belowOrEqual(first.n).delete()
        await put('journal/first', first)
        await put('journal/last', last)
      }),
    close: () => database.close(),
  }
}
