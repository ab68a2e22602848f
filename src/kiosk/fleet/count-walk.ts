/** What one walk adds to the sums of the day, once it is over: how it ended, where it stopped, what was lacking. */
import type { WalkOutcome } from '#contract/counters.ts'
import type { Step } from '#contract/step.ts'
import { papersAsked } from '#guide/papers.ts'
import { type Position, resolve } from '#guide/resolve.ts'
import type { SessionContext, Walk } from '#session/session-words.ts'
import { addSums, type DaySums, noSums, pointKey, walkKey } from './day-sums.ts'

export interface EndedWalk {
  readonly walk: Walk
  readonly lang: string
  /** Whether silence ended it, and not the person. */
  readonly isBySilence: boolean
  /** Sites that were asked for and did not answer. */
  readonly unreached: ReadonlySet<string>
}

type Point = Parameters<typeof pointKey>

export function sumsOfWalk({ walk, lang, isBySilence, unreached }: EndedWalk): DaySums {
  const { guide, surroundings, log } = walk
  const position = resolve(guide, surroundings, log)
  const outcome = outcomeOf(walk, position, isBySilence)
  const points: Point[] = position.path.flatMap((id) => pointsOn(walk, position, id, unreached))
  const stop = outcome === 'left' || outcome === 'silent' ? stopOn(walk, position) : undefined
  if (stop !== undefined) points.push([guide.id, 'stop', stop])
  const walks = { [walkKey(guide.id, outcome, lang, false)]: 1 }
  return points.reduce(
    (sums, point) => addSums(sums, { ...noSums, points: { [pointKey(...point)]: 1 } }),
    { ...noSums, walks },
  )
}

/** Passes that an aidant counted. */
export const sumsOfTally = (tally: SessionContext['tally']): DaySums => ({
  ...noSums,
  points: Object.fromEntries(
    Object.entries(tally).map(([pass, count]) => [pointKey(pass, 'voucher', pass), count]),
  ),
})

function outcomeOf({ guide }: Walk, { step, log }: Position, isBySilence: boolean): WalkOutcome {
  const isCut = Object.entries(log).some(
    ([id, outcome]) => guide.steps[id]?.kind === 'external' && outcome === 'offline',
  )
  if (isCut) return 'offline'
  if (guide.steps[step]?.kind === 'result') return 'finished'
  return isBySilence ? 'silent' : 'left'
}

const isOpen = (step: Step | undefined): boolean =>
  step !== undefined && step.kind !== 'gate' && !step.sensitive

/** The last step of the path that may be named: what was answered on a sensitive one, or that it was reached, is not told. */
const stopOn = ({ guide }: Walk, { path }: Position): string | undefined =>
  path.findLast((id, at) => {
    const before = path.slice(0, at)
    return isOpen(guide.steps[id]) && before.every((passed) => !isSensitive(guide.steps[passed]))
  })

const isSensitive = (step: Step | undefined): boolean =>
  step !== undefined && step.kind !== 'gate' && step.sensitive

function pointsOn(
  walk: Walk,
  { log }: Position,
  id: string,
  unreached: ReadonlySet<string>,
): readonly Point[] {
  const { guide, surroundings, ticked } = walk
  const step = guide.steps[id]
  if (!step || !isOpen(step)) return []
  if (step.kind === 'checklist' && log[id] === 'missing')
    return papersAsked(guide, surroundings, walk.log, id)
      .filter(({ doc }) => !ticked[id]?.includes(doc))
      .map(({ doc }): Point => [guide.id, 'paper', doc])
  if (step.kind !== 'external') return []
  const isCut = log[id] === 'offline' || unreached.has(step.site)
  const isStuck = step.resume.some(({ outcome, tone }) => outcome === log[id] && tone === 'stuck')
  return [
    ...(isCut ? [[guide.id, 'unreachable', step.site] as const] : []),
    ...(isStuck ? [[guide.id, 'blocked', step.site] as const] : []),
  ].map(([of, kind, site]): Point => [of, kind, site])
}
