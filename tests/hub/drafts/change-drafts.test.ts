import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeDrafts, plantDrafts, restoreDrafts } from '../../../src/hub/drafts/change-drafts.ts'
import { readTextAt, readTree } from '../../../src/hub/drafts/read-drafts.ts'
import type { HubStore } from '../../../src/hub/store/hub-store.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'

const author = { by: 'hub', nowMs: 0 }
const paths = ['pcn/a.yaml', 'pcn/guides/b.yaml', 'common/c.yaml']

interface Edit {
  readonly path: string
  readonly text: string | null
  /** Starts from a revision that is not the file's. */
  readonly isLate: boolean
}
interface Return {
  /** How many revisions back. */
  readonly back: number
  readonly isLate: boolean
}
type Act = readonly Edit[] | Return

const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.uniqueArray(
      fc.record({
        path: fc.constantFrom(...paths),
        text: fc.option(fc.constantFrom('un', 'deux', 'trois'), { nil: null }),
        isLate: fc.nat({ max: 5 }).map((drawn) => drawn === 0),
      }),
      { selector: ({ path }) => path, minLength: 1, maxLength: 3 },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({ back: fc.nat({ max: 4 }), isLate: fc.boolean() }),
  },
)

/** The same tree, told as simply as can be. */
class Told {
  /** What every file said after each revision; none before the first. */
  readonly trees: ReadonlyMap<string, string>[] = [new Map()]
  readonly revisions = new Map<string, number>()

  get revision() {
    return this.trees.length - 1
  }

  now(path: string) {
    return this.trees.at(-1)?.get(path) ?? null
  }

  /** Paths that moved, or none when it is done. */
  change(edits: readonly Edit[]): string[] {
    const wanted = edits.filter(({ path, text }) => this.now(path) !== text)
    const moved = wanted.filter(({ isLate }) => isLate).map(({ path }) => path)
    if (moved.length === 0) this.#write(new Map(wanted.map(({ path, text }) => [path, text])))
    return moved
  }

  restore(at: number): void {
    const then = this.trees[at] ?? new Map<string, string>()
    const differing = paths.filter((path) => (then.get(path) ?? null) !== this.now(path))
    this.#write(new Map(differing.map((path) => [path, then.get(path) ?? null])))
  }

  #write(texts: ReadonlyMap<string, string | null>): void {
    if (texts.size === 0) return
    const tree = new Map(this.trees.at(-1))
    for (const [path, text] of texts) {
      if (text === null) tree.delete(path)
      else tree.set(path, text)
      this.revisions.set(path, this.revision + 1)
    }
    this.trees.push(tree)
  }
}

async function begin(store: HubStore): Promise<Told> {
  await store.write(async (db) => {
    for (const table of ['draft_file', 'draft_version', 'draft_change', 'draft_tree'] as const)
      await db.deleteFrom(table).execute()
    await plantDrafts(db, 'pcn', [], author)
  })
  return new Told()
}

/** A revision that the file never had. */
const lateFrom = 1000

async function doBoth(store: HubStore, told: Told, act: Act): Promise<void> {
  if ('back' in act) {
    const at = Math.max(1, told.revision - act.back)
    if (told.revision === 0) return
    const from = act.isLate ? told.revision - 1 : told.revision
    const restored = await store.write((db) => restoreDrafts(db, { at, from, note: '' }, author))
    if (!act.isLate) told.restore(at)
    expect('conflicts' in restored).toBe(act.isLate)
    return
  }
  const files = act.map(({ path, text, isLate }) => ({
    path,
    text,
    from: isLate ? lateFrom : (told.revisions.get(path) ?? 0),
  }))
  const changed = await store.write((db) => changeDrafts(db, { files, note: '' }, author))
  const moved = told.change(act)
  if ('conflicts' in changed) expect(changed.conflicts.map(({ path }) => path)).toEqual(moved)
  else expect([moved, changed.revision]).toEqual([[], told.revision])
}

describeOnBothEngines('any sequence of changes', (stage) => {
  test('gives the tree, and every tree before it, that they say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { minLength: 15, maxLength: 25 }), async (sequence) => {
        const { store } = stage
        const told = await begin(store)
        for (const act of sequence) await doBoth(store, told, act)
        const { revision, files } = await readTree(store.read)
        expect(revision).toBe(told.revision)
        expect(new Map(files.map(({ path, text }) => [path, text]))).toEqual(told.trees.at(-1))
        for (const file of files) expect(file.revision).toBe(told.revisions.get(file.path))
        for (const [at, tree] of told.trees.entries())
          for (const path of paths)
            expect(await readTextAt(store.read, at, path)).toBe(tree.get(path) ?? null)
      }),
      { numRuns: 15 },
    )
  })
})
