/** Maps whose written order says something: the way through a guide, the list of places. */
export const orderedMaps: ReadonlySet<string> = new Set(['steps', 'places'])

/**
 * The same content gives the same bytes: keys sorted by code unit, no space, `undefined` left out; what RFC 8785 asks,
 * for the values a release holds (texts, booleans, integers). The keys of `steps` and `places` keep their order.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(sortKeys(value, false))

const sortKeys = (value: unknown, keepsOrder: boolean): unknown => {
  if (Array.isArray(value)) return value.map((item) => sortKeys(item, false))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const ordered = keepsOrder ? entries : entries.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(
    ordered.map(([key, inner]) => [key, sortKeys(inner, orderedMaps.has(key))]),
  )
}
