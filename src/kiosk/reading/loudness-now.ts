/** How loud reading aloud is: as the person chose, else as the place says, else « fort », which leaves room for more. */
import type { Loudness } from '#contract/deployment.ts'
import type { Comfort } from '#session/session-words.ts'
import type { WakingState } from '../app/waking-state.ts'

const steps: readonly Loudness[] = [1, 2, 3, 4, 5]
export const mostLoudness = steps.length
const usual: Loudness = 4

export const loudnessNow = (
  { loudness }: Comfort,
  { content, placeId }: Pick<WakingState, 'content' | 'placeId'>,
): Loudness => loudness ?? content?.front.places[placeId]?.loudness ?? usual

/** One step louder or quieter; the same at either end. */
export const nextLoudness = (now: Loudness, by: 1 | -1): Loudness =>
  steps[steps.indexOf(now) + by] ?? now

/** Ears count in ratios: each step is about one and a half times to twice the one before. The last is all that there is. */
const volumes: Readonly<Record<Loudness, number>> = { 1: 0.12, 2: 0.22, 3: 0.4, 4: 0.65, 5: 1 }

/** From 0 to 1, as sounds and voices of a page take it. */
export const volumeOf = (loudness: Loudness): number => volumes[loudness]
