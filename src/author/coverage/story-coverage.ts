/** What the stories of guides walk: every ending should be somebody's. */
import type { Place, Story } from '#contract/deployment.ts'
import type { Guide } from '#contract/guide.ts'
import { runStory } from '#guide/stories.ts'
import { type Counted, type Measure, measure } from './measure.ts'

export interface ToldGuide {
  readonly guide: Guide
  readonly stories: readonly Story[]
}

/** Only what a story reaches by itself counts, not what it says it reaches. Steps for aidants are nobody's screen. */
export const storyCoverage = (
  told: readonly ToldGuide[],
  places: Readonly<Record<string, Place>>,
  today: string,
): readonly Measure[] => {
  const endings: Counted[] = []
  const screens: Counted[] = []
  for (const { guide, stories } of told) {
    const runs = stories.map((story) => runStory(guide, story, places, today))
    const ended = new Set(runs.map(({ end }) => end))
    const walked = new Set(runs.flatMap((run) => run.walked))
    for (const [id, step] of Object.entries(guide.steps)) {
      if (step.kind === 'gate' || step.visibility === 'helper') continue
      screens.push([`${guide.id}/${id}`, walked.has(id)])
      if (step.kind === 'result') endings.push([`${guide.id}/${id}`, ended.has(id)])
    }
  }
  return [
    measure('stories-endings', 'Fins atteintes par une histoire', endings),
    measure('stories-steps', 'Écrans atteints par une histoire', screens),
  ]
}
