/** The author's desk: the texts of the hub, what is being changed, and what others have changed meanwhile. */
import * as v from 'valibot'
import {
  type DraftTree,
  draftChangedSchema,
  draftConflictSchema,
  draftTreeSchema,
} from '#contract/drafts.ts'
import type { FileTree } from '#author/file-tree.ts'
import { type Store, type Source, createStore } from '#ui/store/store.ts'
import type { Hub, HubFault } from '#ask/hub.ts'
import type { KeptWork } from './kept-work.ts'
import {
  type Moved,
  type OwnChanges,
  layOver,
  rebased,
  settleChanges,
  withText,
} from './own-changes.ts'

export interface DeskState {
  /** Absent until the hub has answered once. */
  readonly tree: DraftTree | undefined
  readonly changes: OwnChanges
  /** Files of `changes` that the hub has in another state since they were opened. */
  readonly moved: ReadonlyMap<string, Moved>
  /** The texts as the author sees them; the same object until one changes. */
  readonly texts: FileTree
  /** Why the hub was not heard the last time. */
  readonly fault: HubFault | undefined
  readonly isSaving: boolean
  /** The browser could not keep the unsaved work. */
  readonly isUnkept: boolean
  /** Files that somebody else has changed since this page was opened, and who. */
  readonly news: ReadonlyMap<string, string>
}

export type SaveOutcome = 'saved' | 'conflict' | 'refused'

export interface Desk extends Source<DeskState> {
  /** Looks at the hub's tree again. */
  readonly refresh: () => Promise<void>
  /** `null` removes the file. */
  readonly write: (path: string, text: string | null) => void
  /** Gives up the change of a file. */
  readonly giveUp: (path: string) => void
  /** What a file that moved is to become, now that the author has seen both. */
  readonly resolve: (path: string, text: string | null) => void
  /** All changes as one, or none of them; those of `paths` only when they are given. */
  readonly save: (note: string, paths?: readonly string[]) => Promise<SaveOutcome>
}

const nothing: DeskState = {
  tree: undefined,
  changes: new Map(),
  moved: new Map(),
  texts: new Map(),
  fault: undefined,
  isSaving: false,
  isUnkept: false,
  news: new Map(),
}

/** `author`: the name by which the hub says who changed a file. */
export const createDesk = (hub: Hub, kept: KeptWork, author: string): Desk => {
  const store: Store<DeskState> = createStore(nothing)
  const isReadBack = kept.read().then((changes) => {
    if (changes.size > 0) lay(changes)
  })

  const lay = (changes: OwnChanges, tree = store.read().tree): void => {
    const settled =
      tree === undefined ? { changes, moved: new Map() } : settleChanges(tree.files, changes)
    store.change({
      tree,
      changes: settled.changes,
      moved: settled.moved,
      texts: layOver(tree?.files ?? [], settled.changes),
    })
    void kept.keep(settled.changes).then((isKept) => {
      if (store.read().isUnkept === isKept) store.change({ isUnkept: !isKept })
    })
  }

  const refresh = async () => {
    await isReadBack
    const answer = await hub.get('/api/admin/drafts', draftTreeSchema)
    if (!answer.ok) return store.change({ fault: answer.fault })
    store.change({ fault: undefined })
    const { tree } = store.read()
    // A slow answer that has been overtaken would undo what was saved.
    if (tree === undefined || answer.value.revision >= tree.revision) {
      store.change({ news: newsIn(store.read(), answer.value, author) })
      lay(store.read().changes, answer.value)
    }
  }

  return {
    read: store.read,
    subscribe: store.subscribe,
    refresh,
    write(path, text) {
      const { tree, changes } = store.read()
      if (tree !== undefined) lay(withText(tree.files, changes, path, text))
    },
    giveUp(path) {
      const changes = new Map(store.read().changes)
      changes.delete(path)
      lay(changes)
    },
    resolve(path, text) {
      const { moved, changes } = store.read()
      const one = moved.get(path)
      if (one !== undefined) lay(rebased(changes, one, text))
    },
    async save(note, paths) {
      const { changes: all, isSaving } = store.read()
      const changes = new Map([...all].filter(([path]) => paths?.includes(path) ?? true))
      if (isSaving) return 'refused'
      if (changes.size === 0) return 'saved'
      store.change({ isSaving: true })
      const files = [...changes.values()].map(({ path, from, text }) => ({ path, from, text }))
      const answer = await hub.post('/api/admin/drafts', { files, note }, draftChangedSchema)
      store.change({ isSaving: false, fault: answer.ok ? undefined : answer.fault })
      if (!answer.ok) {
        if (!v.is(draftConflictSchema, answer.fault.body)) return 'refused'
        await refresh()
        return 'conflict'
      }
      const { tree } = store.read()
      const { revision } = answer.value
      if (tree !== undefined) {
        lay(afterSaving(store.read().changes, changes, revision), saved(tree, changes, revision))
      }
      await refresh()
      return 'saved'
    },
  }
}

const newsIn = ({ tree, news }: DeskState, next: DraftTree, author: string) => {
  if (tree === undefined) return news
  const known = new Map(tree.files.map(({ path, revision }) => [path, revision]))
  const found = new Map(news)
  for (const { path, revision, by } of next.files) {
    if (revision <= (known.get(path) ?? 0)) continue
    if (by === author) found.delete(path)
    else found.set(path, by)
  }
  return found
}

/** Typing that went on while a text was sent is a change of what was sent. */
const afterSaving = (now: OwnChanges, sent: OwnChanges, revision: number): OwnChanges =>
  new Map(
    [...now].map(([path, change]) => {
      const one = sent.get(path)
      return [path, one === undefined ? change : { ...change, from: revision, before: one.text }]
    }),
  )

/** The tree as the hub has just told us it is, but for the names it will tell. */
const saved = (tree: DraftTree, sent: OwnChanges, revision: number): DraftTree => ({
  ...tree,
  revision: Math.max(revision, tree.revision),
  files: [
    ...tree.files.filter(({ path }) => !sent.has(path)),
    ...[...sent.values()].flatMap(({ path, text }) =>
      text === null ? [] : [{ path, text, revision, by: '' }],
    ),
  ],
})
