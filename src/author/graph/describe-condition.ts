/** A condition in a few French words, for the drawing of a guide. */
import type { Condition, SeasonState } from '#contract/condition.ts'

const seasonWords: Readonly<Record<SeasonState, string>> = {
  before: 'pas encore ouverte',
  open: 'ouverte',
  after: 'finie',
  unknown: 'dates inconnues',
}

const valueWord = (value: string) => (value === '?' ? 'ne sait pas' : value)

/** « revenus = sous-plafond et lieu province = sud ». */
export const describeCondition = (condition: Condition): string => {
  if ('eq' in condition) return `${condition.eq[0]} = ${valueWord(condition.eq[1])}`
  if ('in' in condition)
    return `${condition.in[0]} = ${condition.in[1].map(valueWord).join(' ou ')}`
  if ('has' in condition) return `${condition.has[0]} comprend ${valueWord(condition.has[1])}`
  if ('lte' in condition) return `${condition.lte[0]} ≤ ${condition.lte[1]}`
  if ('season' in condition) return `${condition.season[0]} : ${seasonWords[condition.season[1]]}`
  if ('online' in condition) return condition.online ? 'avec réseau' : 'sans réseau'
  if ('place' in condition) return `lieu : ${condition.place[0]} = ${condition.place[1]}`
  if ('defined' in condition) return `« ${condition.defined} »`
  if ('not' in condition) return `pas ${inParentheses(condition.not)}`
  if ('all' in condition) return condition.all.map(inParentheses).join(' et ')
  return condition.any.map(inParentheses).join(' ou ')
}

const inParentheses = (condition: Condition) =>
  'all' in condition || 'any' in condition
    ? `(${describeCondition(condition)})`
    : describeCondition(condition)
