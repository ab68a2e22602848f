/**
 * The lowest versions a terminal still accepts, kept in two places that do not fail together: whoever loses or wipes one
 * of them has not made the terminal forget.
 *
 * [Note: What resets a floor] Nothing but root. A floor belongs to the keys that announced it: once root names other
 * keys, it says nothing any more. This is how a repository comes back from « fast-forward », where a stolen key signed
 * the highest version there is (TUF specification, 5.3.11).
 */
import * as v from 'valibot'
import type { Root } from './metadata.ts'
import type { Role } from './refusals.ts'

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const floorSchema = v.object({
  /** Version of root under which it was seen. */
  root: count,
  /** Which keys announced it: see `keysOf`. */
  keys: v.string(),
  version: count,
})

/** Raise the number when a field changes meaning: an unknown floor is read as none. */
export const floorsSchema = v.object({
  schema: v.literal('floors/1'),
  root: count,
  /** Announced by the timestamp's keys: its own version, and that of the snapshot. */
  timestamp: v.optional(floorSchema),
  snapshot: v.optional(floorSchema),
  /** Announced by the snapshot's keys. */
  targets: v.optional(floorSchema),
  /** Latest moment the timestamp's keys have signed at, in milliseconds since 1970. */
  signedAtMs: v.optional(floorSchema),
})
export type Floors = v.InferOutput<typeof floorsSchema>
type Floor = v.InferOutput<typeof floorSchema>

/** One of the two places. What it gives back is checked by the reader; a place that fails throws. */
export interface FloorStore {
  read(): Promise<unknown>
  write(floors: Floors): Promise<void>
}

export const noFloors: Floors = { schema: 'floors/1', root: 0 }

const announcer = {
  timestamp: 'timestamp',
  snapshot: 'timestamp',
  targets: 'snapshot',
  signedAtMs: 'timestamp',
} as const
type Measure = keyof typeof announcer
const measures = ['timestamp', 'snapshot', 'targets', 'signedAtMs'] as const

/** The same text for the same keys and threshold, whatever their order. */
const keysOf = (root: Root, role: Exclude<Role, 'root'>) => {
  const { keyids, threshold } = root.roles[role]
  return `${threshold}:${keyids.toSorted().join()}`
}

/** The floor of a measure under this root, 0 when there is none. */
export function floorOf(floors: Floors, measure: Measure, root: Root): number {
  const floor = floors[measure]
  return floor?.keys === keysOf(root, announcer[measure]) ? floor.version : 0
}

/** Floors that nothing lower passes any more. Measures left out keep what they had. */
export function raiseFloors(
  floors: Floors,
  root: Root,
  seen: Partial<Record<Measure, number>>,
): Floors {
  const raised: Floors = { ...floors, root: Math.max(floors.root, root.version) }
  for (const measure of measures) {
    const version = seen[measure]
    if (version === undefined) continue
    const keys = keysOf(root, announcer[measure])
    const highest = Math.max(version, floorOf(floors, measure, root))
    raised[measure] = { root: root.version, keys, version: highest }
  }
  return raised
}

/** The higher of each, whichever place remembers it; under the later root, when the keys are not the same. */
const mergeFloors = (a: Floors, b: Floors): Floors => {
  const merged: Floors = { schema: 'floors/1', root: Math.max(a.root, b.root) }
  for (const measure of measures) {
    const floor = higher(a[measure], b[measure])
    if (floor) merged[measure] = floor
  }
  return merged
}

const higher = (a: Floor | undefined, b: Floor | undefined): Floor | undefined => {
  if (!a || !b) return a ?? b
  if (a.keys === b.keys)
    return { ...a, root: Math.max(a.root, b.root), version: Math.max(a.version, b.version) }
  return a.root >= b.root ? a : b
}

/** Reads both places; one that is empty, damaged or failing counts for nothing. */
export async function readFloors(stores: readonly FloorStore[]): Promise<Floors> {
  let floors = noFloors
  for (const store of stores) {
    const parsed = v.safeParse(floorsSchema, await store.read().catch(() => undefined))
    if (parsed.success) floors = mergeFloors(floors, parsed.output)
  }
  return floors
}

/** Writes both; `false` when neither could. One that fails today is healed by the next writing. */
export async function writeFloors(stores: readonly FloorStore[], floors: Floors): Promise<boolean> {
  let written = 0
  for (const store of stores) {
    await store.write(floors).then(
      () => (written += 1),
      () => undefined,
    )
  }
  return written > 0
}
