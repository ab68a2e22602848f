import type { Place, Story } from '#contract/deployment.ts'
import type { Guide } from '#contract/guide.ts'
import type { Step } from '#contract/step.ts'
import type { Log } from '#contract/walk.ts'
import { answerStep } from './answer.ts'
import { papersOnPath } from './papers.ts'
import { resolve } from './resolve.ts'
import { surround } from './surround.ts'

export interface StoryRun {
  /** Step on which the story stops: a result, or the first step it does not answer. */
  readonly end: string
  /** Every step it came to, gates included. */
  readonly walked: readonly string[]
  /** Documents asked for on the way, in order. */
  readonly papers: readonly string[]
  /** Its answer to this step is not offered there. */
  readonly refused?: string
  /** Steps it answers without ever coming to them. */
  readonly unused: readonly string[]
}

const passesByItself = (step: Step | undefined) =>
  step?.kind === 'info' || step?.kind === 'practice'

/**
 * Walks a story as the person it tells of would: information is read and passed, every other step is answered once as
 * written. `today` (`YYYY-MM-DD`) counts when the story has no day of its own.
 */
export function runStory(
  guide: Guide,
  story: Story,
  places: Readonly<Record<string, Pick<Place, 'attributes'>>>,
  today: string,
): StoryRun {
  const surroundings = surround(guide, {
    today: story.at ?? today,
    online: story.online,
    place: (story.place === undefined ? undefined : places[story.place]?.attributes) ?? {},
  })
  const told = new Set<string>()
  const walked = new Set<string>()
  let log: Log = {}
  for (;;) {
    const { step, path } = resolve(guide, surroundings, log)
    for (const id of path) walked.add(id)
    const outcome = story.answers[step] ?? (passesByItself(guide.steps[step]) ? 'next' : undefined)
    const next =
      outcome === undefined || told.has(step)
        ? log
        : answerStep(guide, surroundings, log, step, outcome)
    if (next === log)
      return {
        end: step,
        walked: [...walked],
        papers: papersOnPath(guide, surroundings, log).map(({ doc }) => doc),
        ...(outcome === undefined || told.has(step) ? {} : { refused: step }),
        unused: Object.keys(story.answers).filter((id) => !told.has(id) && id !== step),
      }
    told.add(step)
    log = next
  }
}
