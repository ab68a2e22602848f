import type { Story } from '#contract/deployment.ts'
import { runStory } from '../stories.ts'
import { type Check, error, type Examined, quote } from './examine.ts'

function faultsOf(story: Story, { guide, world, today }: Examined): readonly string[] {
  const { end, papers, refused, unused } = runStory(guide, story, world.places, today)
  const foreign = unused.filter((id) => !(id in guide.steps))
  return [
    ...(story.place !== undefined && !(story.place in world.places)
      ? [`le lieu « ${story.place} » n'existe pas`]
      : []),
    ...(foreign.length > 0
      ? [`elle répond à des étapes qui n'existent pas : ${quote(foreign)}`]
      : []),
    ...(end === story.end
      ? []
      : [
          `elle s'arrête sur « ${end} » au lieu de « ${story.end} »${
            refused === undefined ? '' : ` : sa réponse à « ${refused} » n'y est pas offerte`
          }`,
        ]),
    ...(end === story.end && papers.join() !== story.papers.join()
      ? [
          `elle demande ${quote(papers) || 'aucun papier'} au lieu de ${quote(story.papers) || 'aucun'}`,
        ]
      : []),
  ]
}

/**
 * S06: every named story ends where it says, with the papers it says. `at` is the path in the document of stories,
 * `['stories', 0]`.
 */
export const checkStories: Check = (examined) =>
  (examined.world.stories?.stories ?? []).flatMap((story, index) =>
    isToldElsewhere(story, examined)
      ? []
      : faultsOf(story, examined).map((fault) =>
          error(
            'S06',
            ['stories', index],
            `histoire « ${story.name} » : ${fault}. Corrigez l'histoire si le guide a raison, le guide sinon`,
          ),
        ),
  )

/** At a place that another deployment has. */
const isToldElsewhere = ({ place }: Story, { world }: Examined): boolean =>
  world.isShared === true && place !== undefined && !Object.hasOwn(world.places, place)
