/** The way of whoever leads through the guide: the same machine as on the terminals, with examples for answers. */
import { screenBefore } from '#guide/answer.ts'
import { isScreen, normalizeOutcome } from '#guide/outcomes.ts'
import { keepLog, resolve } from '#guide/resolve.ts'
import type { Guide } from '#contract/guide.ts'
import type { Screen } from '#contract/step.ts'
import type { Log, Outcome, Surroundings } from '#contract/walk.ts'

export interface LeadWalk {
  readonly guide: Guide
  readonly surroundings: Surroundings
}

/** Where one is led to. */
export interface LeadPlace {
  readonly step: string
  readonly log: Log
}

const screenOf = (guide: Guide, id: string): Screen | undefined => {
  const step = guide.steps[id]
  return step && step.kind !== 'gate' ? step : undefined
}

/** The screens up to the led step, and those already seen beyond it. */
function screensOf({ guide, surroundings }: LeadWalk, log: Log): readonly string[] {
  return resolve(guide, surroundings, log).path.filter((id) => isScreen(guide.steps[id]))
}

/** What is answered on a step when whoever leads says nothing: the first answer, all papers, it went well. */
function usualOutcome(step: Screen): Outcome | undefined {
  switch (step.kind) {
    case 'info':
    case 'practice':
      return 'next'
    case 'choice': {
      const [first] = step.options
      if (!first) return undefined
      return step.many ? [first.value] : first.value
    }
    case 'checklist':
      return 'have-all'
    case 'external':
      return (step.resume.find(({ tone }) => tone === 'done') ?? step.resume[0])?.outcome
    case 'result':
      return undefined
  }
}

/** What is answered on a step: what was chosen before, or the usual. */
export function exampleOn({ guide }: LeadWalk, log: Log, step: string): Outcome | undefined {
  const screen = screenOf(guide, step)
  const chosen = log[step]
  const kept = chosen === undefined ? undefined : normalizeOutcome(screen, chosen)
  return kept ?? (screen && usualOutcome(screen))
}

/** The step after; `undefined` at an end. */
export function nextPlace(walk: LeadWalk, { step, log }: LeadPlace): LeadPlace | undefined {
  const outcome = exampleOn(walk, log, step)
  return outcome === undefined ? undefined : answered(walk, { step, log }, outcome)
}

/** The step after another example. */
export function answered(
  { guide, surroundings }: LeadWalk,
  { step, log }: LeadPlace,
  outcome: Outcome,
): LeadPlace | undefined {
  const { path } = resolve(guide, surroundings, log)
  const at = path.indexOf(step)
  if (at < 0) return undefined
  const here = { ...keepLog(log, path.slice(0, at)), [step]: outcome }
  const kept = { ...log, [step]: outcome }
  const ahead = resolve(guide, surroundings, here)
  return ahead.step === step ? undefined : { step: ahead.step, log: kept }
}

/** The step before; `undefined` on the first. What was answered since is kept. */
export function placeBefore(
  { guide, surroundings }: LeadWalk,
  { step, log }: LeadPlace,
): LeadPlace | undefined {
  const { path } = resolve(guide, surroundings, log)
  const at = path.indexOf(step)
  const before = at < 0 ? undefined : screenBefore(guide, path.slice(0, at + 1))
  return before === undefined ? undefined : { step: before, log }
}

export interface Counted {
  readonly step: string
  readonly title: string
  readonly count: number
}

/** How many are at each step: those of the way of whoever leads first, then whatever else somebody has reached. */
export function countsAlong(
  walk: LeadWalk,
  { step, log }: LeadPlace,
  at: readonly { readonly step: string; readonly count: number }[],
): readonly Counted[] {
  const seen = screensOf(walk, log)
  const way = seen.includes(step) ? seen : [...seen, step]
  const counts = new Map(at.map((line) => [line.step, line.count]))
  const elsewhere = at.map((line) => line.step).filter((id) => !way.includes(id))
  return [...way, ...elsewhere].map((id) => ({
    step: id,
    title: screenOf(walk.guide, id)?.title.std['fr'] ?? id,
    count: counts.get(id) ?? 0,
  }))
}
