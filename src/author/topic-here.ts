/** Under which need of this deployment a guide is found: shared guides were written for several. */
import type { Tile } from '#contract/deployment.ts'
import type { WrittenGuide } from '#contract/guide.ts'

type Gathering = Pick<Tile, 'topic' | 'gathers'>

/** The tile that names the guide, else its own, else the one that gathers its need; its own where there is none. */
export const topicHere = (
  needs: readonly Gathering[],
  { id, meta: { topic } }: Pick<WrittenGuide, 'id'> & { readonly meta: { readonly topic: string } },
): string => {
  const named = needs.find(({ gathers }) => gathers?.guides.includes(id))
  if (named) return named.topic
  if (needs.some((need) => need.topic === topic)) return topic
  return needs.find(({ gathers }) => gathers?.topics.includes(topic))?.topic ?? topic
}
