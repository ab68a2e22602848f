/** A guide or a shared fragment under another name, or gone: every file that this touches. */
import type { FileTree } from '#author/file-tree.ts'
import { editText } from '../document/edit-text.ts'
import { referencesTo } from '../document/references-to.ts'
import { renameReferences } from '../document/rename-entry.ts'
import { type KnownFile, knownFile, pathOf } from './known-file.ts'
import { readLoosely } from './things.ts'

export interface FileWrite {
  readonly path: string
  readonly text: string | null
}

/** What each group of files that may be moved is to those that name it. */
const thingOf = { guides: 'guide', fragments: 'fragment', exercises: 'exercise' } as const

const naming: ReadonlySet<string> = new Set(['stories', 'guide', 'fragment', 'exercise'])

export type MovableFile = KnownFile & { readonly group: keyof typeof thingOf }

export const isMovable = (file: KnownFile): file is MovableFile =>
  Object.hasOwn(thingOf, file.group)

/** Files that name it: the stories of a guide, the guides that include a fragment or try an exercise. */
export const filesThatName = (
  texts: FileTree,
  { group, id }: MovableFile,
): readonly KnownFile[] => {
  const thing = thingOf[group]
  return [...texts].flatMap(([path, text]) => {
    const file = knownFile(path)
    if (file?.kind === undefined || !naming.has(file.kind)) return []
    return referencesTo(file.kind, readLoosely(text), thing, id).length > 0 ? [file] : []
  })
}

/** Nothing when the text of one of them cannot be read: it is to be mended first. */
export const renameFile = (
  texts: FileTree,
  file: MovableFile,
  id: string,
): readonly FileWrite[] | undefined => {
  const writes: FileWrite[] = []
  const own = editText(texts.get(file.path) ?? '', [{ act: 'set', at: ['id'], value: id }])
  if (!own.ok) return undefined
  writes.push({ path: file.path, text: null })
  writes.push({ path: pathOf(file.folder, file.group, id), text: own.value })
  const thing = thingOf[file.group]
  for (const other of filesThatName(texts, file)) {
    const text = texts.get(other.path) ?? ''
    if (other.kind === undefined) continue
    const edited = editText(
      text,
      renameReferences(other.kind, readLoosely(text), thing, file.id, id),
    )
    if (!edited.ok) return undefined
    if (other.group === 'stories' && other.id === file.id) {
      writes.push({ path: other.path, text: null })
      writes.push({ path: pathOf(other.folder, 'stories', id), text: edited.value })
    } else writes.push({ path: other.path, text: edited.value })
  }
  return writes
}

/** A guide goes with its stories; a fragment goes alone, and the guides that include it say so. */
export const removeFile = (texts: FileTree, file: MovableFile): readonly FileWrite[] => {
  const stories =
    file.group === 'guides'
      ? filesThatName(texts, file).filter(({ group, id }) => group === 'stories' && id === file.id)
      : []
  return [file, ...stories].map(({ path }) => ({ path, text: null }))
}
