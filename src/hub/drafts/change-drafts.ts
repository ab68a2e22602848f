/** Changes of several files at once: all of them or none, and never over what somebody else wrote meanwhile. */
import { type DraftChange, maxDraftFiles, maxDraftTree } from '#contract/drafts.ts'
import { Refusal } from '../refusal.ts'
import type { HubReader, HubWriter } from '../store/hub-store.ts'
import { refuseDraft } from './draft-refusal.ts'
import { findTree, readTextsAt, selectFiles } from './read-drafts.ts'

export interface FileState {
  readonly path: string
  readonly revision: number
  readonly text: string | null
  /** Name of who wrote it. */
  readonly by: string
}

/** The tree's revision after the change, or the files that moved. */
export type Changed =
  | { readonly revision: number; readonly changed: number }
  | { readonly conflicts: readonly FileState[] }

export interface Author {
  /** Id of a member of staff, or « hub ». */
  readonly by: string
  readonly nowMs: number
}

interface NewText {
  readonly path: string
  readonly text: string | null
}

/** Whether the author has seen the file as it is; one that was removed may be written anew. */
const hasSeen = (from: number, now: FileState | undefined): boolean =>
  from === (now?.revision ?? 0) || (now?.text === null && from === 0)

function checkPaths(files: DraftChange['files'], deployment: string): void {
  const paths = files.map(({ path }) => path)
  if (new Set(paths).size < paths.length)
    throw new Refusal(400, 'bad-request', 'Dans la demande, un fichier est nommé deux fois.')
  for (const path of paths)
    if (!path.startsWith(`${deployment}/`) && !path.startsWith('common/'))
      throw refuseDraft('foreign-path')
}

/** The tree, held until the change is done. Written before anything is read: PostgreSQL queues writers. */
async function takeTurn(db: HubWriter): Promise<{ deployment: string; revision: number }> {
  const tree = await db
    .updateTable('draft_tree')
    .set((row) => ({ revision: row.ref('revision') }))
    .where('id', '=', 1)
    .returning(['deployment', 'revision'])
    .executeTakeFirst()
  if (!tree) throw refuseDraft('no-deployment')
  return tree
}

/**
 * A file that says already what is asked is left as it is, whatever revision the author started from: the same change sent
 * twice is one change. Throws `Refusal` « no-deployment », « foreign-path », « too-many-files », « tree-too-large ».
 */
export async function changeDrafts(
  db: HubWriter,
  { files, note }: DraftChange,
  author: Author,
): Promise<Changed> {
  const tree = await takeTurn(db)
  checkPaths(files, tree.deployment)
  const paths = files.map(({ path }) => path)
  const states = await selectFiles(db).where('draft_file.path', 'in', paths).execute()
  const now = new Map(states.map((state) => [state.path, state]))
  const wanted = files.filter(({ path, text }) => (now.get(path)?.text ?? null) !== text)
  const conflicts = wanted.flatMap((file) => {
    const state = now.get(file.path)
    if (hasSeen(file.from, state)) return []
    return [state ?? { path: file.path, revision: 0, text: null, by: 'hub' }]
  })
  if (conflicts.length > 0) return { conflicts }
  return writeTexts(db, tree.revision, wanted, note, author)
}

/** `revision` is the tree's before; the texts differ from those that are there. */
async function writeTexts(
  db: HubWriter,
  revision: number,
  texts: readonly NewText[],
  note: string,
  { by, nowMs }: Author,
): Promise<Changed> {
  if (texts.length === 0) return { revision, changed: 0 }
  const next = revision + 1
  await db.insertInto('draft_change').values({ revision: next, at: nowMs, by, note }).execute()
  await db
    .insertInto('draft_version')
    .values(texts.map(({ path, text }) => ({ path, revision: next, text })))
    .execute()
  await db
    .insertInto('draft_file')
    .values(texts.map(({ path, text }) => ({ path, revision: next, length: text?.length ?? -1 })))
    .onConflict((conflict) =>
      conflict.column('path').doUpdateSet((set) => ({
        revision: set.ref('excluded.revision'),
        length: set.ref('excluded.length'),
      })),
    )
    .execute()
  await db.updateTable('draft_tree').set({ revision: next }).where('id', '=', 1).execute()
  await checkLimits(db)
  return { revision: next, changed: texts.length }
}

async function checkLimits(db: HubReader): Promise<void> {
  const { count, length } = await db
    .selectFrom('draft_file')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    // PostgreSQL adds up beyond 2^63, and answers in text.
    .select(({ fn }) => fn.sum<number | string | null>('length').as('length'))
    .where('length', '>=', 0)
    .executeTakeFirstOrThrow()
  if (count > maxDraftFiles) throw refuseDraft('too-many-files')
  if (Number(length) > maxDraftTree) throw refuseDraft('tree-too-large')
}

export interface Restoring {
  /** The revision to go back to. */
  readonly at: number
  /** The tree's revision that the author has seen. */
  readonly from: number
  readonly note: string
}

/** The whole tree as it was, as one more change. Throws `Refusal` « no-deployment », « unknown-revision ». */
export async function restoreDrafts(
  db: HubWriter,
  { at, from, note }: Restoring,
  author: Author,
): Promise<Changed> {
  const tree = await takeTurn(db)
  if (at < 1 || at > tree.revision || from > tree.revision) throw refuseDraft('unknown-revision')
  if (from < tree.revision)
    return { conflicts: await selectFiles(db).where('draft_file.revision', '>', from).execute() }
  const then = await readTextsAt(db, at)
  const now = await readTextsAt(db, tree.revision)
  const paths = [...new Set([...then.keys(), ...now.keys()])].toSorted()
  const texts = paths.flatMap((path) => {
    const text = then.get(path) ?? null
    return text === (now.get(path) ?? null) ? [] : [{ path, text }]
  })
  return writeTexts(db, tree.revision, texts, note, author)
}

/** Fills an empty hub. `false` when it has texts. Throws `Refusal` as `changeDrafts`. */
export async function plantDrafts(
  db: HubWriter,
  deployment: string,
  texts: readonly NewText[],
  author: Author,
): Promise<boolean> {
  if (await findTree(db)) return false
  await db.insertInto('draft_tree').values({ id: 1, deployment, revision: 0 }).execute()
  await writeTexts(db, 0, texts, '', author)
  return true
}
