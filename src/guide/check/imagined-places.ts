/** A guide that deployments share is written for more places than one has: it is checked in all those it speaks of. */
import type { Place } from '#contract/deployment.ts'
import type { Guide } from '#contract/guide.ts'
import { conditionParts } from '../environments.ts'

type Kind = Pick<Place, 'attributes'>

/** Every way of mixing what the conditions of a guide read of a place, each left out too. No place's id has a star. */
export function imaginedPlaces(guide: Guide): Readonly<Record<string, Kind>> {
  const values = new Map<string, Set<string>>()
  for (const part of conditionParts(guide)) {
    if (!('place' in part)) continue
    const [attribute, value] = part.place
    values.set(attribute, (values.get(attribute) ?? new Set<string>()).add(value))
  }
  let mixed: readonly Kind['attributes'][] = [{}]
  for (const [attribute, known] of values)
    mixed = mixed.flatMap((place) => [
      place,
      ...[...known].map((value) => Object.assign({}, place, { [attribute]: value })),
    ])
  return Object.fromEntries(mixed.map((attributes, at) => [`*${at}`, { attributes }]))
}
