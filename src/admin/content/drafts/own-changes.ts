/** What an author has changed and not saved yet, over the tree that the hub holds. */
import type { DraftTree } from '#contract/drafts.ts'
import type { FileTree } from '#author/file-tree.ts'

export type DraftFile = DraftTree['files'][number]

export interface OwnChange {
  readonly path: string
  /** Revision of the file it starts from; 0: the file is new. */
  readonly from: number
  /** Its text at that revision; null: there was none. */
  readonly before: string | null
  /** null: the file is to go. */
  readonly text: string | null
}

export type OwnChanges = ReadonlyMap<string, OwnChange>

/** The texts as the author sees them. */
export const layOver = (files: readonly DraftFile[], changes: OwnChanges): FileTree => {
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  for (const { path, text } of changes.values()) {
    if (text === null) texts.delete(path)
    else texts.set(path, text)
  }
  return texts
}

/** With `text` at `path`. A text that is again what it was is no change. */
export const withText = (
  files: readonly DraftFile[],
  changes: OwnChanges,
  path: string,
  text: string | null,
): OwnChanges => {
  const known = files.find((file) => file.path === path)
  const start = changes.get(path) ?? {
    from: known?.revision ?? 0,
    before: known?.text ?? null,
  }
  const next = new Map(changes)
  if (text === start.before) next.delete(path)
  else next.set(path, { path, from: start.from, before: start.before, text })
  return next
}

/** What the hub has come to hold of a file since the author's change began. */
export interface Moved {
  readonly path: string
  readonly revision: number
  readonly text: string | null
  readonly by: string
}

export interface Settled {
  readonly changes: OwnChanges
  readonly moved: ReadonlyMap<string, Moved>
}

/**
 * Changes over a newer tree: those that the hub holds already are done, those whose file is the same there start from its
 * new revision, and the others have moved under the author's hands.
 */
export const settleChanges = (files: readonly DraftFile[], changes: OwnChanges): Settled => {
  const next = new Map<string, OwnChange>()
  const moved = new Map<string, Moved>()
  for (const change of changes.values()) {
    const there = files.find(({ path }) => path === change.path)
    const text = there?.text ?? null
    if (text === change.text) continue
    const revision = there?.revision ?? 0
    if (text === change.before) {
      next.set(change.path, { ...change, from: revision })
      continue
    }
    next.set(change.path, change)
    moved.set(change.path, { path: change.path, revision, text, by: there?.by ?? '' })
  }
  return { changes: next, moved }
}

/** The author has seen what the hub holds, and `text` is what it is to become. */
export const rebased = (
  changes: OwnChanges,
  { path, revision, text: before }: Moved,
  text: string | null,
): OwnChanges => {
  const next = new Map(changes)
  if (text === before) next.delete(path)
  else next.set(path, { path, from: revision, before, text })
  return next
}
