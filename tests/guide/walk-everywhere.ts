import type { Guide } from '#contract/guide.ts'
import type { Log, Surroundings } from '#contract/walk.ts'
import { answerStep } from '#guide/answer.ts'
import { offeredOutcomes } from '#guide/outcomes.ts'
import { papersOnPath } from '#guide/papers.ts'
import { resolve } from '#guide/resolve.ts'

/** Every walk to a result without retry, one by one: what the simulation must agree with. */
export function walkEverywhere(guide: Guide, around: Surroundings) {
  const endings: Record<string, bigint> = {}
  const reached = new Set<string>()
  const papers = new Set<string>()
  let longest = 0
  const visit = (log: Log) => {
    const { step, path } = resolve(guide, around, log)
    for (const id of path) reached.add(id)
    for (const { doc } of papersOnPath(guide, around, log)) papers.add(doc)
    if (guide.steps[step]?.kind === 'result') {
      endings[step] = (endings[step] ?? 0n) + 1n
      longest = Math.max(longest, path.filter((id) => guide.steps[id]?.kind !== 'gate').length)
    }
    for (const outcome of offeredOutcomes(guide, step)) {
      const next = answerStep(guide, around, log, step, outcome)
      const isRetry = resolve(guide, around, next).path.length <= path.length
      if (!isRetry) visit(next)
    }
  }
  visit({})
  return { endings, reached, papers, longest }
}
