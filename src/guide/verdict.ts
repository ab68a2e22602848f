import type { Guide } from '#contract/guide.ts'
import type { Result, Verdict } from '#contract/step.ts'
import { factState } from './fact-state.ts'

/**
 * The verdict that may honestly be given today, after the steps of `walked`. A hard fact that is not fresh, never verified included,
 * turns « sans doute oui » and « sans doute non » into « à vérifier » when the answer rests on it: the result states it, a question
 * answered on the way does, or a season of the guide. The other verdicts promise nothing.
 */
export function verdictToday(
  { facts, seasons, steps }: Guide,
  result: Result,
  walked: readonly string[],
  today: string,
): Verdict {
  if (result.verdict !== 'likely' && result.verdict !== 'unlikely') return result.verdict
  const restsOn = [
    ...result.facts,
    ...Object.values(seasons).map(({ fact }) => fact),
    ...walked.flatMap((id) => {
      const step = steps[id]
      return step?.kind === 'choice' ? step.facts : []
    }),
  ]
  const isDoubtful = restsOn.some((id) => {
    const fact = facts[id]
    return fact?.hard && factState(fact, today) !== 'fresh'
  })
  return isDoubtful ? 'unknown' : result.verdict
}
