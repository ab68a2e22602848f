/**
 * What of a scene has a say in coming to one act. A message of a drill, once judged, opens the next; which of its clues were touched
 * opens nothing: remembering them would multiply the states of a search by two for each.
 */
import type { SceneState } from './play-scene.ts'
import type { ActPart, FieldPart, Part, Scene, When } from './scene.ts'

interface Deed {
  readonly names: readonly string[]
  readonly moves: boolean
  readonly sets: readonly string[]
  /** All of them must hold for it to be offered. */
  readonly guards: readonly When[]
}

export interface WhatMatters {
  /** Whether this act can be on a shortest way to the one looked for. */
  readonly isOnTheWay: (act: string) => boolean
  /** The same for two states from which the same ways lead there, as far as facts go. */
  readonly factsKey: (facts: SceneState['facts']) => string
}

/**
 * An act matters when it is the one looked for, when it leads to another place, or when it sets a fact on which an act that matters
 * depends. Without the others a way is only shorter: they change words. Of a fact that matters, only which of its values the acts
 * that matter ask for is kept.
 */
export const whatMatters = (scene: Scene, until: string): WhatMatters => {
  const deeds = deedsOf(scene)
  let guards = guardsOf([])
  let mattering: readonly Deed[] = []
  for (let before = -1; mattering.length !== before;) {
    before = mattering.length
    const known = guards
    mattering = deeds.filter(
      ({ names, moves, sets }) =>
        moves || names.includes(until) || sets.some((fact) => known.has(fact)),
    )
    guards = guardsOf(mattering)
  }
  const names = new Set(mattering.flatMap((deed) => deed.names))
  const all = new Set(deeds.flatMap((deed) => deed.names))
  return {
    // What the window itself offers (back, tabs, addresses) is in no part, and always leads somewhere.
    isOnTheWay: (act) => names.has(act) || !all.has(act),
    factsKey: (facts) =>
      [...guards]
        .map(([fact, asked]) =>
          asked.map((values) => Number(values.includes(facts[fact] ?? ''))).join(''),
        )
        .join(' '),
  }
}

const guardsOf = (deeds: readonly Deed[]): Map<string, readonly (readonly string[])[]> => {
  const asked = new Map<string, readonly (readonly string[])[]>()
  for (const when of deeds.flatMap((deed) => deed.guards))
    for (const [fact, values] of Object.entries(when))
      asked.set(fact, [...(asked.get(fact) ?? []), values])
  return asked
}

const deedsOf = ({ places }: Scene): readonly Deed[] =>
  Object.values(places).flatMap(({ parts }) => parts.flatMap((part) => deedsIn(part, [])))

const deedsIn = (part: Part, above: readonly When[]): readonly Deed[] => {
  const guards = part.when ? [...above, part.when] : above
  switch (part.is) {
    case 'group':
      return part.parts.flatMap((inner) => deedsIn(inner, guards))
    case 'list':
      return part.options.map((option) => deedOf(option, guards))
    case 'act':
      return [deedOf(part, guards)]
    case 'field': {
      const { act } = part
      return act === undefined ? [] : [deedOf({ ...part, act }, guards)]
    }
    default:
      return []
  }
}

const deedOf = (
  part: ActPart | (FieldPart & { readonly act: string }),
  guards: readonly When[],
): Deed => ({
  names: [part.act, ...((part.is === 'act' ? part.also : undefined) ?? [])],
  moves: part.to !== undefined || (part.is === 'act' && part.opensTab === true),
  sets: Object.keys(part.sets ?? {}),
  guards,
})
