/** Everything a deployment states with a source and a date, and who is asked when the date is old. */
import type { Place } from '#contract/deployment.ts'
import type { Guide } from '#contract/guide.ts'
import type { Registry } from '#contract/registry.ts'
import type { Dated } from '#guide/fact-state.ts'
import type { Provenance } from '#contract/fact.ts'

/** What states something: guides, and what stands beside them. */
export interface Stating {
  readonly registry: Pick<Registry, 'offices' | 'sites' | 'partners'>
  readonly places: Readonly<Record<string, Place>>
  /** Name of the programme: it answers for what belongs to nobody else. */
  readonly programme: string
}

export const statementKinds = ['fact', 'office', 'site', 'place'] as const

export interface DatedStatement extends Dated, Pick<Provenance, 'source'> {
  readonly kind: (typeof statementKinds)[number]
  /** `cafat-chomage/plafond`, `offices/cafat-kone`, `sites/cafat`, `places/kone`. */
  readonly reference: string
  /** « guide cafat-remboursement, fait delai ★ ». */
  readonly name: string
  readonly hard: boolean
  /**
   * Who is asked: the partner that the fact, the counter or the site names; else who answers for the guide; a place, and
   * what names nobody, belong to the programme.
   */
  readonly owner: string
}

export const statementsOf = (
  { registry, places, programme }: Stating,
  guides: readonly Guide[],
): readonly DatedStatement[] => {
  const ownerOf = (partner: string | undefined, otherwise: string) =>
    (partner === undefined ? undefined : registry.partners[partner]?.name) ?? otherwise
  return [
    ...guides.flatMap(({ id, facts, meta }) =>
      Object.entries(facts).map(([fact, statement]): DatedStatement => ({
        ...datesOf(statement),
        kind: 'fact',
        reference: `${id}/${fact}`,
        name: `guide ${id}, fait ${fact}${statement.hard ? ' ★' : ''}`,
        hard: statement.hard,
        owner: ownerOf(statement.partner, meta.owner),
      })),
    ),
    ...Object.entries(registry.offices).map(([id, office]): DatedStatement => ({
      ...datesOf(office),
      kind: 'office',
      reference: `offices/${id}`,
      name: `guichet ${id}`,
      hard: false,
      owner: ownerOf(office.partner, programme),
    })),
    ...Object.entries(registry.sites).map(([id, site]): DatedStatement => ({
      ...datesOf(site),
      kind: 'site',
      reference: `sites/${id}`,
      name: `site ${id}`,
      hard: false,
      owner: ownerOf(site.partner, programme),
    })),
    ...Object.entries(places).map(([id, place]): DatedStatement => ({
      ...datesOf(place),
      kind: 'place',
      reference: `places/${id}`,
      name: `lieu ${id}`,
      hard: false,
      owner: programme,
    })),
  ]
}

const datesOf = ({
  source,
  lastVerified,
  reviewEvery,
  expires,
}: Dated & Pick<Provenance, 'source'>) => ({ source, lastVerified, reviewEvery, expires })
