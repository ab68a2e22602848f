import type { Condition, SeasonState } from '#contract/condition.ts'
import type { Place } from '#contract/deployment.ts'
import type { Guide } from '#contract/guide.ts'
import type { Surroundings } from '#contract/walk.ts'
import { partsOf } from './map-condition.ts'
import { stepConditions } from './step-conditions.ts'

/** Beyond this many, only the first are simulated and the report says so. */
const maxEnvironments = 1024

/** `contract/condition.ts` has the same list beside its schemas. */
const states: readonly SeasonState[] = ['before', 'open', 'after', 'unknown']

/** Every elementary condition of a guide. */
export const conditionParts = (guide: Guide): readonly Condition[] =>
  Object.values(guide.steps).flatMap((step) =>
    stepConditions(step).flatMap(({ condition }) => partsOf(condition)),
  )

const distinct = <T>(values: readonly T[]): readonly T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
]

function projectPlaces(
  places: readonly Pick<Place, 'attributes'>[],
  attributes: readonly string[],
) {
  const project = (place: Pick<Place, 'attributes'>) =>
    Object.fromEntries(
      attributes.flatMap((attribute) => {
        const value = place.attributes[attribute]
        return value === undefined ? [] : [[attribute, value]]
      }),
    )
  return places.length === 0 ? [{}] : distinct(places.map(project))
}

export interface Environments {
  readonly all: readonly Surroundings[]
  /** Some combinations were left out: the guide reads too many seasons at once. */
  readonly isComplete: boolean
}

/**
 * Everything that may surround a walk and that the guide reads: states of its seasons, network at the start, and what
 * the places of the deployment say of themselves. What it does not read is fixed (season unknown, online).
 */
export function environmentsOf(
  guide: Guide,
  places: Readonly<Record<string, Pick<Place, 'attributes'>>>,
): Environments {
  const parts = conditionParts(guide)
  const seasonsRead = distinct(parts.flatMap((part) => ('season' in part ? [part.season[0]] : [])))
  const attributes = distinct(parts.flatMap((part) => ('place' in part ? [part.place[0]] : [])))
  const networks = parts.some((part) => 'online' in part) ? [true, false] : [true]
  const around = projectPlaces(Object.values(places), attributes)
  let seasons: Record<string, SeasonState>[] = [{}]
  let isComplete = true
  for (const season of seasonsRead) {
    const combined = seasons.flatMap((known) =>
      states.map((state) => Object.assign({}, known, { [season]: state })),
    )
    const room = Math.max(1, Math.floor(maxEnvironments / (around.length * networks.length)))
    isComplete &&= combined.length <= room
    seasons = combined.slice(0, room)
  }
  const all = seasons.flatMap((known) =>
    networks.flatMap((online) => around.map((place) => ({ seasons: known, online, place }))),
  )
  return { all, isComplete }
}
