/** Every screen of a guide that a person can reach, with one walk to each. */
import { environmentsOf } from '#guide/environments.ts'
import { type Configuration, prepareExploration } from '#guide/explore.ts'
import { papersAsked } from '#guide/papers.ts'
import { takeHomeSheet } from '#guide/sheet.ts'
import type { Guide } from '#contract/guide.ts'
import type { Content } from '#contract/release.ts'
import type { Log, Surroundings } from '#contract/walk.ts'

/** A person stands on `step` after `log`. */
export interface Standing {
  readonly guide: Guide
  readonly step: string
  readonly surroundings: Surroundings
  readonly log: Log
}

/**
 * Every configuration of the guide in every environment, by a shortest walk. The same configuration comes again when
 * the way there changes what the take-home sheet would say: its papers, its facts, its counters.
 */
function* standings(guide: Guide, { front }: Content): Generator<Standing> {
  const explore = prepareExploration(guide)
  const met = new Set<string>()
  for (const surroundings of environmentsOf(guide, front.places).all) {
    const [start] = explore(surroundings)
    const ahead: { readonly at: Configuration; readonly log: Log }[] = start
      ? [{ at: start, log: {} }]
      : []
    for (let next = ahead.shift(); next; next = ahead.shift()) {
      const { at, log } = next
      const standing = { guide, step: at.step, surroundings, log }
      const key = JSON.stringify([surroundings, at.key, sheetOf(standing, front)])
      if (met.has(key)) continue
      met.add(key)
      yield standing
      for (const { outcome, to } of at.moves)
        if (typeof to !== 'string')
          ahead.push({ at: to, log: outcome === undefined ? log : { ...log, [at.step]: outcome } })
    }
  }
}

/** What the paper would say from here, the answers left out. */
function sheetOf({ guide, surroundings, log }: Standing, front: Content['front']) {
  const { papers, facts, offices, title } = takeHomeSheet({
    guide,
    surroundings,
    log,
    registry: front.registry,
    placeName: '',
    today: '2026-01-01',
  })
  return [title, papers, facts.map(({ id }) => id), offices.map(({ id }) => id)]
}

function firstOfEach(all: Iterable<Standing>, keyOf: (standing: Standing) => unknown): Standing[] {
  const first = new Map<string, Standing>()
  for (const standing of all) {
    const key = JSON.stringify(keyOf(standing))
    if (!first.has(key)) first.set(key, standing)
  }
  return [...first.values()]
}

export interface Reached {
  /** One per screen that looks different: per step, and per list of papers it asks for. */
  readonly screens: readonly Standing[]
  /** One per take-home sheet that says something else: at each result, and where a site is waited for. */
  readonly sheets: readonly Standing[]
}

export function reachedScreens(guide: Guide, content: Content): Reached {
  const all = [...standings(guide, content)].filter(
    ({ step }) => guide.steps[step]?.kind !== 'gate',
  )
  const kindOf = ({ step }: Standing) => guide.steps[step]?.kind ?? 'gate'
  return {
    screens: firstOfEach(all, (standing) => [
      standing.step,
      papersAsked(guide, standing.surroundings, standing.log, standing.step),
    ]),
    sheets: firstOfEach(
      all.filter((standing) => ['result', 'external'].includes(kindOf(standing))),
      (standing) => sheetOf(standing, content.front),
    ),
  }
}
