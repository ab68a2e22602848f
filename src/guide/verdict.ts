import type { Guide } from '#contract/guide.ts'
import type { Result, Verdict } from '#contract/step.ts'
import { factState } from './fact-state.ts'

/**
 * The verdict that may honestly be given today. A hard fact of the result, or of one of the guide's seasons, that is no
 * longer fresh turns « sans doute oui » and « sans doute non » into « à vérifier »; the other verdicts promise nothing.
 */
export function verdictToday(guide: Guide, result: Result, today: string): Verdict {
  if (result.verdict !== 'likely' && result.verdict !== 'unlikely') return result.verdict
  const cited = [...result.facts, ...Object.values(guide.seasons).map(({ fact }) => fact)]
  const isDoubtful = cited.some((id) => {
    const fact = guide.facts[id]
    return fact !== undefined && fact.hard && factState(fact, today) !== 'fresh'
  })
  return isDoubtful ? 'unknown' : result.verdict
}
