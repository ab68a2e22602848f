/** Everything a deployment states with a source and a date, and who is asked when the date is old. */
import type { Place } from '#contract/deployment.ts'
import type { Guide } from '#contract/guide.ts'
import type { Registry } from '#contract/registry.ts'
import { plainText } from '#guide/markup.ts'
import { type DatedStatement, datesOf, onlyIf } from './dated-statement.ts'
import type { DeploymentContent } from './read-deployment.ts'
import { statementsBeside } from './statements-beside.ts'
import { namesIn } from './names-in.ts'
import { factMark, officeMark, officeWords, siteMark, siteWords } from './statement-marks.ts'

/** What states something: guides, and what stands beside them. */
export interface Stating {
  readonly registry: Registry
  readonly places: Readonly<Record<string, Place>>
  /** Name of the programme: it answers for what belongs to nobody else. */
  readonly programme: string
  /** What stands beside; absent where only what terminals fetch is known. */
  readonly beside?: readonly DatedStatement[]
}

/** All that a deployment states. */
export const statingOf = (
  content: Pick<
    DeploymentContent,
    'assistance' | 'beside' | 'deployment' | 'places' | 'registry' | 'signoffs'
  >,
): Stating => ({
  registry: content.registry,
  places: content.places.value,
  programme: content.deployment.value.name,
  beside: statementsBeside(content),
})

export const statementsOf = (
  { registry, places, programme, beside = [] }: Stating,
  guides: readonly Guide[],
): readonly DatedStatement[] => {
  const ownerOf = (partner: string | undefined, otherwise: string) =>
    (partner === undefined ? undefined : registry.partners[partner]?.name) ?? otherwise
  return [
    ...guides.flatMap((guide) =>
      Object.entries(guide.facts).map(([id, fact]): DatedStatement => ({
        ...datesOf(fact),
        kind: 'fact',
        reference: `${guide.id}/${id}`,
        name: `guide ${guide.id}, fait ${id}${fact.hard ? ' ★' : ''}`,
        words: plainText(fact.text.std['fr'] ?? '', namesIn(guide, registry)),
        hard: fact.hard,
        owner: ownerOf(fact.partner, guide.meta.owner),
        partners: fact.partner === undefined ? guide.meta.partners : [fact.partner],
        mark: factMark(fact),
      })),
    ),
    ...Object.entries(registry.offices).map(([id, office]): DatedStatement => ({
      ...datesOf(office),
      kind: 'office',
      reference: `offices/${id}`,
      name: `guichet ${id}`,
      words: officeWords(office),
      hard: false,
      owner: ownerOf(office.partner, programme),
      partners: onlyIf(office.partner),
      mark: officeMark(office),
    })),
    ...Object.entries(registry.sites).map(([id, site]): DatedStatement => ({
      ...datesOf(site),
      kind: 'site',
      reference: `sites/${id}`,
      name: `site ${id}`,
      words: siteWords(site),
      hard: false,
      owner: ownerOf(site.partner, programme),
      partners: onlyIf(site.partner),
      mark: siteMark(site),
    })),
    ...Object.entries(places).map(([id, place]): DatedStatement => ({
      ...datesOf(place),
      kind: 'place',
      reference: `places/${id}`,
      name: `lieu ${id}`,
      words: `${place.name}, ${place.commune}`,
      hard: false,
      owner: programme,
      partners: [],
      mark: '',
    })),
    ...beside,
  ]
}
