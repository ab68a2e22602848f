/** What changed between two JSON documents, leaf by leaf, so that a person can read it. */

export type JsonPath = readonly (string | number)[]

/** One text, number or boolean; or a whole list or map that is on one side only. */
export interface Change {
  readonly path: JsonPath
  /** `undefined` when it was not there. */
  readonly before: unknown
  /** `undefined` when it is gone. */
  readonly after: unknown
  /** The same things in another order: `before` and `after` are then the names of keys. */
  readonly isOrder: boolean
}

/**
 * In the order of the documents, what is gone last. Lists are compared place by place. The order of keys counts only where
 * `keepsOrder` says so of the map's path.
 */
export function changesBetween(
  before: unknown,
  after: unknown,
  keepsOrder: (path: JsonPath) => boolean,
): readonly Change[] {
  const found: Change[] = []
  compare(before, after, [], keepsOrder, found)
  return found
}

function compare(
  before: unknown,
  after: unknown,
  path: JsonPath,
  keepsOrder: (path: JsonPath) => boolean,
  found: Change[],
): void {
  if (before === after) return
  if (!isHolder(before) || !isHolder(after) || Array.isArray(before) !== Array.isArray(after)) {
    found.push({ path, before, after, isOrder: false })
    return
  }
  const isList = Array.isArray(after)
  const old = new Map(Object.entries(before))
  const now = new Map(Object.entries(after))
  for (const [key, value] of now)
    compare(old.get(key), value, [...path, isList ? Number(key) : key], keepsOrder, found)
  for (const [key, value] of old) {
    if (now.has(key)) continue
    const at = [...path, isList ? Number(key) : key]
    found.push({ path: at, before: value, after: undefined, isOrder: false })
  }
  if (isList || !keepsOrder(path)) return
  const order = [...now.keys()].filter((key) => old.has(key))
  const oldOrder = [...old.keys()].filter((key) => now.has(key))
  if (order.some((key, at) => key !== oldOrder[at]))
    found.push({ path, before: [...old.keys()], after: [...now.keys()], isOrder: true })
}

const isHolder = (value: unknown): value is object => typeof value === 'object' && value !== null
