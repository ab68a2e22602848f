/** Everything that one file may name in another, with the words people know it by. */
import { parse } from 'yaml'
import type { FileTree } from '#author/file-tree.ts'
import { memberOf } from '../schema/fields-of-kind.ts'
import type { Thing } from '../schema/field.ts'
import { type KnownFile, knownFile } from './known-file.ts'

export interface NamedThing {
  readonly id: string
  readonly label: string
  /** File where it is written, and its name there. */
  readonly path: string
}

type SharedThing = Extract<
  Thing,
  'doc' | 'exercise' | 'fragment' | 'guide' | 'office' | 'partner' | 'place' | 'site' | 'topic'
>

export interface Things extends Readonly<Record<SharedThing, readonly NamedThing[]>> {
  /** Exits of each fragment. */
  readonly exits: Readonly<Record<string, readonly string[]>>
  /** Terminals of each place. */
  readonly seats: Readonly<
    Record<string, readonly { readonly id: string; readonly label: string }[]>
  >
  /** Words of the glossary, for `[[term:…]]`. */
  readonly term: readonly NamedThing[]
  readonly langs: readonly string[]
  /** Picture of each need. */
  readonly topicPictures: Readonly<Record<string, string>>
  /** Values that places give to each attribute. */
  readonly attributes: Readonly<Record<string, readonly string[]>>
}

/** French words of a text, else whatever it holds. */
export const sentenceOf = (text: unknown): string | undefined => {
  const std = memberOf(text, 'std')
  const french = memberOf(std, 'fr')
  if (typeof french === 'string') return french
  const [any] = typeof std === 'object' && std !== null ? Object.values(std) : []
  return typeof any === 'string' ? any : undefined
}

/** A text that cannot be read is nothing: its own findings say why. */
export const readLoosely = (text: string): unknown => {
  try {
    return parse(text, { maxAliasCount: 100 })
  } catch {
    return undefined
  }
}

export const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

const lineOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined

/** Tiles and entries of a `deployment.yaml`. */
const needsIn = (deployment: unknown): unknown[] =>
  ['tiles', 'entries'].flatMap((list) =>
    entriesOf(memberOf(deployment, list)).map(([, need]) => need),
  )

/** `read` gives the value of a file; it may remember. */
export const thingsIn = (
  files: FileTree,
  read: (path: string, text: string) => unknown = (_, text) => readLoosely(text),
): Things => {
  const values = new Map<KnownFile, unknown>()
  for (const [path, text] of files) {
    const file = knownFile(path)
    if (file?.kind !== undefined) values.set(file, read(path, text))
  }
  const ofKind = (kind: string) => [...values].filter(([file]) => file.kind === kind)
  const entries = (kind: string, key: string | undefined, words: (entry: unknown) => unknown) =>
    byLabel(
      ofKind(kind).flatMap(([{ path }, value]) =>
        entriesOf(key === undefined ? value : memberOf(value, key)).map(([id, entry]) => ({
          id,
          path,
          label: lineOf(words(entry)) ?? sentenceOf(words(entry)) ?? id,
        })),
      ),
    )
  const whole = (kind: string, words: (value: unknown) => string | undefined) =>
    byLabel(ofKind(kind).map(([{ path, id }, value]) => ({ id, path, label: words(value) ?? id })))
  const nameIn = (entry: unknown) => memberOf(entry, 'name')
  const deployment = ofKind('deployment')
  const allPlaces = ofKind('places').flatMap(([, value]) => entriesOf(memberOf(value, 'places')))
  return {
    doc: entries('docs', undefined, nameIn),
    site: entries('sites', undefined, nameIn),
    office: entries('offices', undefined, nameIn),
    partner: entries('partners', undefined, nameIn),
    term: entries('glossary', undefined, (entry) => memberOf(entry, 'term')),
    place: entries('places', 'places', nameIn),
    guide: whole('guide', (value) => sentenceOf(memberOf(memberOf(value, 'meta'), 'title'))),
    exercise: whole('exercise', (value) => sentenceOf(memberOf(value, 'title'))),
    fragment: whole('fragment', () => undefined),
    topic: deployment.flatMap(([{ path }, value]) =>
      needsIn(value).map((need) => {
        const id = lineOf(memberOf(need, 'topic')) ?? ''
        return { id, path, label: sentenceOf(memberOf(need, 'label')) ?? id }
      }),
    ),
    topicPictures: Object.fromEntries(
      deployment.flatMap(([, value]) =>
        needsIn(value).map((need) => [
          lineOf(memberOf(need, 'topic')) ?? '',
          lineOf(memberOf(need, 'picture')) ?? '',
        ]),
      ),
    ),
    exits: Object.fromEntries(
      ofKind('fragment').map(([{ id }, value]) => [id, linesOf(memberOf(value, 'exits'))]),
    ),
    seats: Object.fromEntries(
      allPlaces.map(([id, place]) => [
        id,
        entriesOf(memberOf(place, 'terminals')).map(([, terminal]) => ({
          id: lineOf(memberOf(terminal, 'id')) ?? '',
          label: lineOf(nameIn(terminal)) ?? '',
        })),
      ]),
    ),
    langs: [...new Set(deployment.flatMap(([, value]) => linesOf(memberOf(value, 'langs'))))],
    attributes: attributesOf(allPlaces.map(([, place]) => place)),
  }
}

const linesOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

const attributesOf = (places: readonly unknown[]) => {
  const found: Record<string, string[]> = {}
  for (const place of places) {
    for (const [name, value] of entriesOf(memberOf(place, 'attributes'))) {
      if (typeof value !== 'string') continue
      found[name] = [...new Set([...(found[name] ?? []), value])].toSorted()
    }
  }
  return found
}

const collator = new Intl.Collator('fr', { sensitivity: 'base', numeric: true })

const byLabel = (things: readonly NamedThing[]): readonly NamedThing[] =>
  things.toSorted((a, b) => collator.compare(a.label, b.label))
