/** Unsaved work, in this browser: a reload, a cut of the network or a closed page loses nothing. One author's at a time. */
import { Dexie, type Table } from 'dexie'
import * as v from 'valibot'
import { workDatabase } from '#contract/console-databases.ts'
import type { OwnChange, OwnChanges } from './own-changes.ts'

const rowSchema = v.object({
  author: v.string(),
  path: v.string(),
  from: v.number(),
  before: v.nullable(v.string()),
  text: v.nullable(v.string()),
})
type Row = v.InferOutput<typeof rowSchema>

class WorkDatabase extends Dexie {
  declare readonly work: Table<Row, [string, string]>
  constructor() {
    super(workDatabase)
    this.version(1).stores({ work: '[author+path], author' })
  }
}

export interface KeptWork {
  /** Nothing when this browser keeps nothing (a private window, a full disk). */
  readonly read: () => Promise<OwnChanges>
  /** `false` when it could not be kept: the page is then the only place where it is. */
  readonly keep: (changes: OwnChanges) => Promise<boolean>
}

/** `author` and the hub's deployment together: two people on one PC do not find each other's work. */
export const openKeptWork = (author: string): KeptWork => {
  const database = new WorkDatabase()
  // What another page of the same author keeps is not this page's to remove.
  let ownPaths: readonly string[] = []
  return {
    async read() {
      try {
        const rows = await database.work.where('author').equals(author).toArray()
        ownPaths = rows.map(({ path }) => path)
        return new Map(
          rows.flatMap((row) => {
            const parsed = v.safeParse(rowSchema, row)
            return parsed.success ? [[parsed.output.path, changeOf(parsed.output)] as const] : []
          }),
        )
      } catch {
        return new Map()
      }
    },
    async keep(changes) {
      try {
        await database.transaction('rw', database.work, async () => {
          const gone = ownPaths.filter((path) => !changes.has(path))
          await database.work.bulkDelete(gone.map((path): [string, string] => [author, path]))
          await database.work.bulkPut([...changes.values()].map((one) => ({ author, ...one })))
        })
        ownPaths = [...changes.keys()]
        return true
      } catch {
        return false
      }
    },
  }
}

const changeOf = ({ path, from, before, text }: Row): OwnChange => ({ path, from, before, text })
