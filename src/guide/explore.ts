import type { Guide } from '#contract/guide.ts'
import type { Step } from '#contract/step.ts'
import type { Outcome, Surroundings } from '#contract/walk.ts'
import { circlesOf } from './components.ts'
import { dominatorsOf } from './dominators.ts'
import { conditionParts } from './environments.ts'
import { answerRead, type Answers, optionOrder, weigh } from './evaluate.ts'
import { flowOf } from './flow.ts'
import { liveAnswers } from './liveness.ts'
import { outcomesOf } from './outcomes.ts'
import { targetOf } from './route.ts'

/** Outcomes that no condition of the guide tells apart; `count` of them. */
interface Move {
  readonly outcome: Outcome | undefined
  readonly count: number
}

/** A step, with all of the past that can still matter: everyone standing on it has the same ways ahead. */
export interface Configuration {
  readonly key: string
  readonly step: string
  readonly moves: readonly {
    readonly outcome: Outcome | undefined
    readonly count: number
    /** `retry`: to a step already walked, so to a configuration already met; `stuck`: to nothing; `cut`: too many. */
    readonly to: Configuration | 'retry' | 'stuck' | 'cut'
    readonly target: string | undefined
  }[]
}

/** Configurations explored for one guide, all environments together; a fraction of a second. */
const maxConfigurations = 10_000

/** Groups the outcomes of a step by what the conditions of the guide can see of them. */
function groupOutcomes(guide: Guide, step: Step): readonly Move[] {
  if (step.kind === 'gate') return [{ outcome: undefined, count: 1 }]
  if (step.kind !== 'choice') return outcomesOf(step).map((outcome) => ({ outcome, count: 1 }))
  const readers = conditionParts(guide).filter((part) => answerRead(part) === step.answer)
  const order = optionOrder(guide)
  const groups = Map.groupBy(outcomesOf(step), (outcome) =>
    readers
      .map((part) => (weigh(part, { answers: { [step.answer]: outcome }, order }) ? 1 : 0))
      .join(''),
  )
  return [...groups.values()].map((outcomes) => ({ outcome: outcomes[0], count: outcomes.length }))
}

/**
 * Prepares the exploration of a guide. Configurations are merged on `[step, live answers]`; the merge is sound because
 * routes and papers read live answers only. Whether a way back is a retry depends on the past too: it certainly is when
 * the target dominates the step, and where circles can be entered at several steps the steps walked in the circle are
 * kept in the key. Without retries the graph has no circle, so its walks can be counted.
 */
export function prepareExploration(guide: Guide) {
  const flow = flowOf(guide)
  const order = optionOrder(guide)
  const live = liveAnswers(guide)
  const dominators = dominatorsOf(flow, guide.start)
  const dominates = (id: string, other: string) => dominators.get(other)?.has(id) === true
  const forward = new Map(
    [...flow].map(([id, edges]) => [id, edges.filter(({ to }) => !dominates(to, id))]),
  )
  const tangles = new Map(
    circlesOf(forward).flatMap((circle) => circle.map((id) => [id, new Set(circle)])),
  )
  const groups = new Map(
    Object.entries(guide.steps).map(([id, step]) => [id, groupOutcomes(guide, step)]),
  )

  let explored = 0
  /** Every configuration that can be met in these surroundings, each after those that lead to it. */
  return (surroundings: Surroundings): readonly Configuration[] => {
    const met = new Map<string, Configuration>()
    const finished: Configuration[] = []
    const stand = (
      id: string,
      given: Answers,
      walked: ReadonlySet<string>,
    ): Configuration | 'cut' => {
      const known = Object.entries(given)
        .filter(([answer]) => live.get(id)?.has(answer))
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
      const tangle = tangles.get(id)
      const inTangle = new Set(tangle && [...walked, id].filter((step) => tangle.has(step)))
      const key = JSON.stringify([id, known, [...inTangle].toSorted()])
      const already = met.get(key)
      if (already !== undefined) return already
      if (explored >= maxConfigurations) return 'cut'
      explored += 1
      const answers = Object.fromEntries(known)
      const moves = (groups.get(id) ?? []).map(({ outcome, count }) => {
        const step = guide.steps[id]
        const next =
          step?.kind === 'choice' && outcome !== undefined
            ? { ...answers, [step.answer]: outcome }
            : answers
        const target = step && targetOf(step, outcome, { answers: next, surroundings, order })
        if (target === undefined || guide.steps[target] === undefined)
          return { outcome, count, target, to: 'stuck' as const }
        const isRetry = dominates(target, id) || inTangle.has(target)
        return {
          outcome,
          count,
          target,
          to: isRetry ? ('retry' as const) : stand(target, next, inTangle),
        }
      })
      const configuration = { key, step: id, moves }
      met.set(key, configuration)
      finished.push(configuration)
      return configuration
    }
    if (guide.steps[guide.start] !== undefined) stand(guide.start, {}, new Set())
    return finished.toReversed()
  }
}
