/** What a release changes for those who have the one before: what an administrator reads before signing. */
import type { Diagnostic } from '#contract/diagnostic.ts'
import type { Exercise } from '#contract/exercise/exercise.ts'
import type { Guide } from '#contract/guide.ts'
import type { Registry } from '#contract/registry.ts'
import type { Front } from '#contract/release.ts'
import { orderedMaps } from './canonical-json.ts'
import { type Change, type JsonPath, changesBetween } from './json-changes.ts'
import { type StaleStatement, staleSince } from './stale-report.ts'

/** A release once read. */
export interface ReleaseContents {
  readonly front: Front
  /** By id. */
  readonly guides: Readonly<Record<string, Guide>>
  readonly diagnostic: Diagnostic | undefined
  /** By id. */
  readonly exercises: Readonly<Record<string, Exercise>>
  /** By name, every file: those above, the search index, and what is sealed for aidants. */
  readonly files: ReadonlyMap<string, { readonly sha256: string; readonly bytes: number }>
}

export type Kind = 'added' | 'changed' | 'removed'

export interface EntryDifference {
  readonly id: string
  readonly kind: Kind
  /** Of an entry that is on both sides. */
  readonly changes: readonly Change[]
}

export interface GuideDifference extends EntryDifference {
  /** In French, as it is now or as it was. */
  readonly title: string
  /** Versions; `undefined` on the side where it is not. */
  readonly before: number | undefined
  readonly after: number | undefined
}

export interface ReleaseDifference {
  readonly guides: readonly GuideDifference[]
  /** Of `deployment.yaml`. */
  readonly settings: readonly Change[]
  readonly places: readonly EntryDifference[]
  /** « Faire le point ». */
  readonly diagnostic: EntryDifference | undefined
  readonly exercises: readonly EntryDifference[]
  readonly registry: Readonly<Record<keyof Registry, readonly EntryDifference[]>>
  /** What a terminal that has the release before must fetch: files, and their bytes before compression. */
  readonly fetch: { readonly files: readonly string[]; readonly bytes: number }
  /** Statements that terminals showed as verified and no longer may. */
  readonly stale: readonly StaleStatement[]
}

/** A release, and the day (`YYYY-MM-DD`) it was or will be made. */
export interface DatedContents {
  readonly contents: ReleaseContents
  readonly day: string
}

/** `before` is absent at the first release: everything is then new, and stale is what is not verified. */
export function releaseDifference(
  before: DatedContents | undefined,
  { contents: after, day }: DatedContents,
): ReleaseDifference {
  const old = before?.contents
  const kind = (name: keyof Registry) =>
    entries(old?.front.registry[name] ?? {}, after.front.registry[name])
  return {
    guides: guidesBetween(old?.guides ?? {}, after.guides),
    settings: old ? changes(old.front.deployment, after.front.deployment) : [],
    places: entries(old?.front.places ?? {}, after.front.places),
    diagnostic: entries(onlyIf(old?.diagnostic), onlyIf(after.diagnostic))[0],
    exercises: entries(old?.exercises ?? {}, after.exercises),
    registry: {
      docs: kind('docs'),
      sites: kind('sites'),
      offices: kind('offices'),
      partners: kind('partners'),
      glossary: kind('glossary'),
    },
    fetch: toFetch(old?.files ?? new Map(), after.files),
    stale: staleSince(
      {
        registry: after.front.registry,
        places: after.front.places,
        programme: after.front.deployment.name,
      },
      Object.values(after.guides),
      before?.day,
      day,
    ),
  }
}

/** An entry of a kind that has one at most. */
const onlyIf = (diagnostic: Diagnostic | undefined) => (diagnostic ? { diagnostic } : {})

/** The order of a guide's steps and of places is told; that of other keys says nothing. */
const changes = (before: unknown, after: unknown) =>
  changesBetween(before, after, (path: JsonPath) => orderedMaps.has(String(path.at(-1) ?? '')))

const guidesBetween = (
  before: Readonly<Record<string, Guide>>,
  after: Readonly<Record<string, Guide>>,
): GuideDifference[] =>
  entries(before, after).map((entry) => {
    const [old, now] = [before[entry.id], after[entry.id]]
    const title = (now ?? old)?.meta.title.std['fr'] ?? entry.id
    return { ...entry, title, before: old?.version, after: now?.version }
  })

/** Entries that are not the same on both sides, by id. */
const entries = (
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): EntryDifference[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .toSorted()
    .flatMap((id): EntryDifference[] => {
      const [had, has] = [Object.hasOwn(before, id), Object.hasOwn(after, id)]
      if (!had) return [{ id, kind: 'added', changes: [] }]
      if (!has) return [{ id, kind: 'removed', changes: [] }]
      const found = changes(before[id], after[id])
      return found.length === 0 ? [] : [{ id, kind: 'changed', changes: found }]
    })

const toFetch = (before: ReleaseContents['files'], after: ReleaseContents['files']) => {
  const known = new Set([...before.values()].map(({ sha256 }) => sha256))
  const missing = [...after].filter(([, { sha256 }]) => !known.has(sha256))
  return {
    files: missing.map(([name]) => name),
    bytes: missing.reduce((sum, [, { bytes }]) => sum + bytes, 0),
  }
}
