/** What sessions to listen to say of the rest of a deployment, and of themselves. */
import type { PlacedFinding } from '#contract/finding.ts'
import type { MediaSession, ShownMedia } from '#contract/media.ts'
import { checkProse } from './check-prose.ts'
import { known } from './check-names.ts'
import { errorAt, errorIn } from './place-finding.ts'
import type { DeploymentContent } from './read-deployment.ts'
import type { ReadDocument } from './read-document.ts'

/**
 * M01 a recording without all that is said, or whose chapters do not follow one another · M02 (warning) sessions that no shelf
 * shows; L01, A01, T01, T02, R01 and R03 as elsewhere.
 */
export function checkMedia(
  { beside: { shelf, sessions }, deployment, registry }: DeploymentContent,
  pictures: readonly string[],
): PlacedFinding[] {
  const { langs } = deployment.value
  const partners = Object.keys(registry.partners)
  const [first] = sessions
  return [
    ...(shelf
      ? [
          ...known(shelf.source, ['picture'], shelf.value.picture, pictures, 'image', 'A01'),
          ...checkProse(shelf, langs, registry),
        ]
      : []),
    ...(first && !shelf ? [hidden(first)] : []),
    ...sessions.flatMap((session) => [
      ...known(session.source, ['partner'], session.value.partner, partners, 'partenaire'),
      ...checkChapters(session),
      ...checkProse(session, langs, registry),
    ]),
  ]
}

const hidden = ({ source }: ReadDocument<MediaSession>): PlacedFinding => ({
  ...errorIn(
    source.file,
    'M02',
    'personne ne verra cette séance : écrivez media.yaml dans le déploiement.',
  ),
  level: 'warning',
})

function checkChapters({ source, value }: ReadDocument<MediaSession>): PlacedFinding[] {
  const { recording, chapters } = value
  if (recording.kind === 'elsewhere') return []
  const found = (at: readonly (string | number)[], message: string) =>
    errorAt(source, at, 'M01', message)
  if (chapters.length === 0)
    return [
      found(
        ['recording'],
        'cet enregistrement n’a pas son texte : écrivez tout ce qui est dit, chapitre par chapitre.',
      ),
    ]
  if (recording.kind === 'synthetic') return []
  return chapters.flatMap(({ at }, rank) => {
    const before = rank === 0 ? -1 : (chapters[rank - 1]?.at ?? -1)
    const here = ['chapters', rank, ...(at === undefined ? [] : ['at'])]
    if (at === undefined)
      return [found(here, 'ce chapitre ne dit pas à quelle seconde il commence : ajoutez « at ».')]
    return at > before && at < recording.seconds
      ? []
      : [found(here, 'ce chapitre commence avant le précédent, ou après la fin : corrigez « at ».')]
  })
}

/** As terminals show it; nothing without a shelf. */
export const shownMedia = ({
  beside: { shelf, sessions },
  registry,
}: Pick<DeploymentContent, 'beside' | 'registry'>): ShownMedia | undefined =>
  shelf && {
    schema: 'shown-media/1',
    shelf: shelf.value,
    sessions: sessions
      .map(({ value: { partner, ...session } }) => {
        const name = partner === undefined ? undefined : registry.partners[partner]?.name
        return name === undefined ? session : { ...session, partner: name }
      })
      .toSorted((a, b) => (a.date < b.date ? 1 : -1)),
  }
