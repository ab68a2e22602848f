/** How far a place is, as the crow flies. No one is located: it is measured from where the terminal stands. */
import type { FoundDirectory, FoundPlace } from '#contract/place-directory.ts'

type Position = NonNullable<FoundPlace['at']>

const earthKm = 6371
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great circle (haversine), in kilometres. */
export function kmBetween([latA, lonA]: Position, [latB, lonB]: Position): number {
  const h =
    Math.sin(radians(latB - latA) / 2) ** 2 +
    Math.cos(radians(latA)) * Math.cos(radians(latB)) * Math.sin(radians(lonB - lonA) / 2) ** 2
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(h)))
}

export interface NearPlace {
  readonly place: FoundPlace
  /** Absent where one of the two positions is not known. */
  readonly km?: number
  readonly isHere: boolean
}

/** Nearest first; then those of the same commune; then the others by commune, as they are in the release. */
export function nearestFirst(
  { here, places }: FoundDirectory,
  placeId: string,
  commune: string | undefined,
): readonly NearPlace[] {
  const own = places.find(({ id }) => id === here[placeId])
  const rank = ({ km, place }: NearPlace) => km ?? (place.commune === commune ? 1e5 : 1e6)
  return places
    .map((place): NearPlace => {
      const isHere = place === own
      return own?.at && place.at
        ? { place, isHere, km: kmBetween(own.at, place.at) }
        : { place, isHere }
    })
    .toSorted((a, b) => Number(b.isHere) - Number(a.isHere) || rank(a) - rank(b))
}
