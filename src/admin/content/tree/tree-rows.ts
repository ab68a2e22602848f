/** The files of a deployment as the author looks for them: in groups, with what each needs. */
import type { PlacedFinding } from '#contract/finding.ts'
import type { FileTree } from '#author/file-tree.ts'
import type { StaleCount } from '../checking/author-words.ts'
import type { OwnChanges } from '../drafts/own-changes.ts'
import { type Group, type KnownFile, groups, knownFile, nameOfFile } from './known-file.ts'

export interface TreeRow {
  readonly file: KnownFile
  /** What people call it: the title of a guide. */
  readonly name: string
  readonly change: 'new' | 'changed' | 'removed' | undefined
  /** It has moved on the hub since its change began. */
  readonly isMoved: boolean
  readonly errors: number
  readonly warnings: number
  readonly never: number
  readonly overdue: number
  /** Who changed it on the hub last. */
  readonly by: string
  /** Somebody else has changed it since this page was opened. */
  readonly newsBy: string | undefined
}

export interface TreeGroup {
  readonly group: Group
  readonly rows: readonly TreeRow[]
}

export interface TreeKnowledge {
  readonly texts: FileTree
  readonly changes: OwnChanges
  readonly moved: ReadonlyMap<string, unknown>
  readonly news: ReadonlyMap<string, string>
  readonly by: ReadonlyMap<string, string>
  readonly findings: ReadonlyMap<string, readonly PlacedFinding[]>
  readonly stale: Readonly<Record<string, StaleCount>>
  /** Titles of guides, by id. */
  readonly titles: ReadonlyMap<string, string>
}

export const filters = ['all', 'attention', 'changed'] as const
export type Filter = (typeof filters)[number]

/** In the order of the groups, errors first, then by name. */
export const treeRows = (known: TreeKnowledge, query: string, filter: Filter): TreeGroup[] => {
  const removed = [...known.changes.values()].filter(({ text }) => text === null)
  const paths = [...known.texts.keys(), ...removed.map(({ path }) => path)]
  const rows = paths
    .flatMap((path) => {
      const file = knownFile(path)
      return file === undefined ? [] : [rowOf(file, known)]
    })
    .filter((row) => passes(row, query, filter))
    .toSorted(inOrder)
  return groups
    .map((group) => ({ group, rows: rows.filter(({ file }) => file.group === group) }))
    .filter(({ rows: found }) => found.length > 0)
}

const rowOf = (file: KnownFile, known: TreeKnowledge): TreeRow => {
  const findings = known.findings.get(file.path) ?? []
  const errors = findings.filter(({ level }) => level === 'error').length
  const change = known.changes.get(file.path)
  const title =
    file.group === 'guides' || file.group === 'stories' ? known.titles.get(file.id) : undefined
  return {
    file,
    name: `${title ?? nameOfFile(file)}${sharedFrom(file)}`,
    change:
      change === undefined
        ? undefined
        : change.text === null
          ? 'removed'
          : change.before === null
            ? 'new'
            : 'changed',
    isMoved: known.moved.has(file.path),
    errors,
    warnings: findings.length - errors,
    never: known.stale[file.path]?.never ?? 0,
    overdue: known.stale[file.path]?.overdue ?? 0,
    by: known.by.get(file.path) ?? '',
    newsBy: known.news.get(file.path),
  }
}

/** Two shelves may have a file of the same name: a country replaces what is its own. */
const sharedFrom = ({ folder, isCommon }: KnownFile): string =>
  isCommon ? ` (${['commun', ...folder.split('/').slice(1)].join(', ')})` : ''

const collator = new Intl.Collator('fr', { sensitivity: 'base', numeric: true })

const inOrder = (a: TreeRow, b: TreeRow) =>
  Number(b.errors > 0) - Number(a.errors > 0) || collator.compare(a.name, b.name)

const plain = (text: string) => text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')

const passes = (row: TreeRow, query: string, filter: Filter) => {
  if (filter === 'changed' && row.change === undefined) return false
  if (filter === 'attention' && row.errors + row.overdue === 0 && !row.isMoved) return false
  const words = plain(query).split(/\s+/).filter(Boolean)
  const text = plain(`${row.name} ${row.file.path}`)
  return words.every((word) => text.includes(word))
}
