/** Under which need of this deployment a guide is found: shared guides were written for several. */
import type { Tile } from '#contract/deployment.ts'
import type { WrittenGuide } from '#contract/guide.ts'

type Gathering = Pick<Tile, 'topic' | 'gathers'>

/** The tile that names the guide, else its own, else the one that gathers its need; its own where there is none. */
export const topicHere = (
  tiles: readonly Gathering[],
  { id, meta: { topic } }: Pick<WrittenGuide, 'id'> & { readonly meta: { readonly topic: string } },
): string => {
  const named = tiles.find(({ gathers }) => gathers?.guides.includes(id))
  if (named) return named.topic
  if (tiles.some((tile) => tile.topic === topic)) return topic
  return tiles.find(({ gathers }) => gathers?.topics.includes(topic))?.topic ?? topic
}
