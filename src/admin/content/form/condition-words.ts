/** The closed language of conditions, as a person reads it. */
import type { Condition } from '#contract/condition.ts'
import type { LocalThings } from '../document/local-things.ts'
import { memberOf } from '../schema/fields-of-kind.ts'

export type ConditionName =
  | 'eq'
  | 'in'
  | 'has'
  | 'lte'
  | 'season'
  | 'online'
  | 'place'
  | 'defined'
  | 'all'
  | 'any'
  | 'not'

export const conditionNames: readonly (readonly [ConditionName, string])[] = [
  ['eq', 'la réponse est'],
  ['in', 'la réponse est l’une de'],
  ['has', 'les réponses comptent'],
  ['lte', 'la réponse est au plus'],
  ['season', 'la saison est'],
  ['online', 'le réseau'],
  ['place', 'le lieu a'],
  ['defined', 'la condition nommée'],
  ['all', 'tout ceci à la fois'],
  ['any', 'au moins une de celles-ci'],
  ['not', 'le contraire de'],
]

export const nameOfCondition = (value: unknown): ConditionName | undefined =>
  conditionNames.find(([name]) => memberOf(value, name) !== undefined)?.[0]

/** A condition of this sort about the first thing it can be about. */
export const blankCondition = (
  name: ConditionName,
  { question, season, defined }: LocalThings,
  attributes: Readonly<Record<string, readonly string[]>>,
): Condition => {
  const [first] = question
  const answer = first?.id ?? ''
  const value = first?.values[0]?.id ?? ''
  const [attribute = ['', []]] = Object.entries(attributes)
  switch (name) {
    case 'eq':
      return { eq: [answer, value] }
    case 'in':
      return { in: [answer, [value]] }
    case 'has':
      return { has: [question.find(({ isMany }) => isMany)?.id ?? answer, value] }
    case 'lte':
      return { lte: [answer, value] }
    case 'season':
      return { season: [season[0]?.id ?? '', 'open'] }
    case 'online':
      return { online: true }
    case 'place':
      return { place: [attribute[0], attribute[1][0] ?? ''] }
    case 'defined':
      return { defined: defined[0]?.id ?? '' }
    case 'all':
      return { all: [{ eq: [answer, value] }] }
    case 'any':
      return { any: [{ eq: [answer, value] }] }
    case 'not':
      return { not: { eq: [answer, value] } }
  }
}
