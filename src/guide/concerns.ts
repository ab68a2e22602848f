import type { Card } from '#contract/release.ts'

/**
 * Whether a guide is for those of this place: `here` when the place is one it names, `everywhere` when it names none, `elsewhere`
 * when what the place says of itself is something else. A place that does not say counts as one it may concern.
 */
export function concerns(
  where: Card['where'],
  place: Readonly<Record<string, string>>,
): 'here' | 'everywhere' | 'elsewhere' {
  const named = Object.entries(where ?? {})
  if (named.length === 0) return 'everywhere'
  const known = named.flatMap(([attribute, values]) => {
    const value = place[attribute]
    return value === undefined ? [] : [values.includes(value)]
  })
  if (known.includes(false)) return 'elsewhere'
  return known.length > 0 ? 'here' : 'everywhere'
}
