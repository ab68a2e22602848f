/** A guide drawn, walked everywhere, and its stories told. */
import type { Place, Stories } from '#contract/deployment.ts'
import type { Guide } from '#contract/guide.ts'
import { graphOfGuide } from '#author/graph/graph-of-guide.ts'
import { layoutGraph } from '#author/graph/layout-graph.ts'
import { simulate } from '#guide/simulate.ts'
import { runStory } from '#guide/stories.ts'
import type { GuideReport, StoryReport } from './author-words.ts'

/** `today` is `YYYY-MM-DD`. */
export const reportGuide = (
  guide: Guide,
  stories: Stories | undefined,
  places: Readonly<Record<string, Place>>,
  today: string,
): GuideReport => {
  const { paths, longest, median, unreachable, isComplete } = simulate(guide, places)
  return {
    guide: guide.id,
    layout: layoutGraph(graphOfGuide(guide)),
    paths,
    longest,
    median,
    unreachable,
    isComplete,
    stories: (stories?.stories ?? []).map((story): StoryReport => {
      const { end, papers, refused, unused } = runStory(guide, story, places, today)
      const isSamePapers =
        papers.length === story.papers.length && papers.every((one) => story.papers.includes(one))
      return {
        name: story.name,
        isRight: end === story.end && isSamePapers && refused === undefined,
        end,
        papers,
        expectedEnd: story.end,
        expectedPapers: story.papers,
        unused,
        ...(refused === undefined ? {} : { refused }),
      }
    }),
  }
}
