/**
 * Walks of a fleet that nobody walked: places of very different sizes, guides from the daily to the rare, seasons, languages,
 * help. The same at each run.
 */
import { type CounterBatch, type WalkOutcome, walkOutcomes } from '#contract/counters.ts'

/** Numbers from 0 to 1, the same after the same seed (mulberry32). */
export function drawNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export interface SyntheticFleet {
  /** Walks in an ordinary month, by place. */
  readonly places: ReadonlyMap<string, number>
  /** Share of the walks, by guide. */
  readonly guides: readonly string[]
}

export const twelvePlaces: SyntheticFleet = {
  places: new Map([
    ['noumea', 420],
    ['dumbea', 180],
    ['mont-dore', 150],
    ['kone', 70],
    ['bourail', 45],
    ['tadine', 30],
    ['wala', 12],
    ['poindimie', 25],
    ['houailou', 14],
    ['thio', 9],
    ['yate', 5],
    ['ouvea', 3],
  ]),
  guides: [
    'impots-declaration',
    'cafat-compte',
    'carte-grise',
    'casier-judiciaire',
    'messagerie',
    'passeport',
    'permis',
    'bourse',
    'retraite',
    'succession',
    'mariage',
    'nationalite',
  ],
}

const outcomeOf = (draw: number): WalkOutcome => {
  const [finished, left, silent, offline] = walkOutcomes
  if (draw < 0.7) return finished
  if (draw < 0.88) return left
  return draw < 0.96 ? silent : offline
}
const langOf = (draw: number) => {
  if (draw < 0.95) return 'fr'
  return draw < 0.99 ? 'en' : 'dhv'
}

/** What one place counts on one day of `month`, each walk on its own. */
export function walksOf(
  fleet: SyntheticFleet,
  place: string,
  month: string,
  day: string,
  seed: number,
): Pick<CounterBatch, 'cells' | 'points'> {
  const draw = drawNumbers(seed)
  const season = month.endsWith('-03') ? 2 : 1
  const walks = Math.round((fleet.places.get(place) ?? 0) * season * (0.6 + draw() * 0.8))
  const cells = new Map<string, CounterBatch['cells'][number]>()
  const points = new Map<string, CounterBatch['points'][number]>()
  const count = <T extends { readonly count: number }>(all: Map<string, T>, one: T) => {
    const { count: _count, ...named } = one
    const key = JSON.stringify(named)
    all.set(key, { ...one, count: (all.get(key)?.count ?? 0) + 1 })
  }
  for (let walk = 0; walk < walks; walk += 1) {
    // A few guides make most of the walks.
    const guide = fleet.guides[Math.floor(draw() ** 2.2 * fleet.guides.length)] ?? ''
    const outcome = outcomeOf(draw())
    const lang = langOf(draw())
    count(cells, { day, guide, outcome, lang, isAssisted: draw() < 0.15, count: 1 })
    const step = `step-${Math.floor(draw() ** 2 * 6)}`
    if (outcome === 'left' || outcome === 'silent')
      count(points, { day, guide, kind: 'stop', of: step, count: 1 })
    if (draw() < 0.2) count(points, { day, guide, kind: 'paper', of: `paper-${step}`, count: 1 })
  }
  return { cells: [...cells.values()], points: [...points.values()] }
}
