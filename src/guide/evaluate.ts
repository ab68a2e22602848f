import type { Condition } from '#contract/condition.ts'
import type { Guide } from '#contract/guide.ts'
import type { Outcome, Surroundings } from '#contract/walk.ts'

/** Answers by name, as conditions read them. */
export type Answers = Readonly<Record<string, Outcome>>

/** For each answer, the values a person may give, in the order in which they are offered. */
export type OptionOrder = Readonly<Record<string, readonly string[]>>

/** Values of each answer. Questions that fill the same answer add theirs in the order of the steps. */
export function optionOrder(guide: Pick<Guide, 'steps'>): OptionOrder {
  const order: Record<string, string[]> = {}
  for (const step of Object.values(guide.steps)) {
    if (step.kind !== 'choice') continue
    const values = (order[step.answer] ??= [])
    for (const { value } of step.options) if (!values.includes(value)) values.push(value)
  }
  return order
}

/** What is known when a condition is weighed. */
export interface View {
  readonly answers: Answers
  /** Absent: nothing is known of the place, the season or the network. */
  readonly surroundings?: Surroundings
  readonly order: OptionOrder
  /** An answer still to be given, or given again; by default every answer is final. */
  readonly isOpen?: (answer: string) => boolean
}

const stands = (order: OptionOrder, answer: string, value: Outcome | undefined) =>
  typeof value === 'string' ? (order[answer]?.indexOf(value) ?? -1) : -1

function holdsOfAnswer(condition: Condition, { answers, order }: View): boolean {
  if ('eq' in condition) return answers[condition.eq[0]] === condition.eq[1]
  if ('in' in condition) {
    const given = answers[condition.in[0]]
    return typeof given === 'string' && condition.in[1].includes(given)
  }
  if ('has' in condition) {
    const given = answers[condition.has[0]]
    return typeof given === 'string'
      ? given === condition.has[1]
      : (given?.includes(condition.has[1]) ?? false)
  }
  if ('lte' in condition) {
    const [answer, value] = condition.lte
    const at = stands(order, answer, answers[answer])
    return at >= 0 && at <= stands(order, answer, value)
  }
  return false
}

function holdsAround(condition: Condition, around: Surroundings): boolean {
  if ('season' in condition)
    return (around.seasons[condition.season[0]] ?? 'unknown') === condition.season[1]
  if ('online' in condition) return around.online === condition.online
  if ('place' in condition) return around.place[condition.place[0]] === condition.place[1]
  return false
}

/** Name of the answer that an elementary condition reads. */
export function answerRead(condition: Condition): string | undefined {
  if ('eq' in condition) return condition.eq[0]
  if ('in' in condition) return condition.in[0]
  if ('has' in condition) return condition.has[0]
  if ('lte' in condition) return condition.lte[0]
  return undefined
}

function weighAll(conditions: readonly Condition[], view: View, decisive: boolean) {
  let isCertain = true
  for (const condition of conditions) {
    const truth = weigh(condition, view)
    if (truth === decisive) return decisive
    if (truth === undefined) isCertain = false
  }
  return isCertain ? !decisive : undefined
}

/**
 * Whether a condition holds with what is known: `true`, `false`, or `undefined` when an open answer or unknown
 * surroundings could make it either (Kleene's three values). A `defined` condition was put in place by `expandGuide`;
 * one that was not never holds.
 */
export function weigh(condition: Condition, view: View): boolean | undefined {
  if ('all' in condition) return weighAll(condition.all, view, false)
  if ('any' in condition) return weighAll(condition.any, view, true)
  if ('not' in condition) {
    const truth = weigh(condition.not, view)
    return truth === undefined ? undefined : !truth
  }
  if ('defined' in condition) return false
  const answer = answerRead(condition)
  if (answer !== undefined)
    return view.isOpen?.(answer) === true ? undefined : holdsOfAnswer(condition, view)
  return view.surroundings && holdsAround(condition, view.surroundings)
}

/** Whether a condition holds once a person answered. An answer not given equals nothing. */
export const holds = (
  condition: Condition,
  answers: Answers,
  surroundings: Surroundings,
  order: OptionOrder,
): boolean => weigh(condition, { answers, surroundings, order }) === true
