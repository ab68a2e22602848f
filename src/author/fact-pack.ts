/** What one partner can confirm: their facts, their counters, their sites, the papers they ask for. */
import type { Provenance } from '#contract/fact.ts'
import type { Guide } from '#contract/guide.ts'
import type { Registry } from '#contract/registry.ts'
import type { Text } from '#contract/text.ts'
import { type NameOf, plainText } from '#guide/markup.ts'
import { readText } from '#guide/read-text.ts'

export interface Statement {
  /** Where to find it in our files, once the signed page is back: « bourse-sud / plafond ». */
  readonly reference: string
  readonly says: string
  /** Absent for what we say ourselves and nobody has confirmed yet. */
  readonly provenance: Provenance | undefined
  readonly isHard: boolean
}

export interface Chapter {
  readonly title: string
  readonly statements: readonly Statement[]
}

/** Chapters in the order of guides, then the counters and the sites; empty ones are left out. */
export const factPack = (
  partner: string,
  guides: readonly Guide[],
  registry: Registry,
): readonly Chapter[] =>
  [
    ...guides.map((guide) => chapterOf(guide, partner, registry)),
    { title: 'Vos guichets', statements: officesOf(partner, registry) },
    { title: 'Vos sites', statements: sitesOf(partner, registry) },
  ].filter(({ statements }) => statements.length > 0)

const officesOf = (partner: string, registry: Registry): Statement[] =>
  Object.entries(registry.offices)
    .filter(([, office]) => office.partner === partner)
    .map(([id, office]) => ({
      reference: `offices / ${id}`,
      says: [
        office.name,
        office.address,
        office.commune,
        office.phone,
        office.email,
        office.hours && french(office.hours),
      ]
        .filter((part) => part !== undefined)
        .join(' · '),
      provenance: office,
      isHard: false,
    }))

const sitesOf = (partner: string, registry: Registry): Statement[] =>
  Object.entries(registry.sites)
    .filter(([, site]) => site.partner === partner)
    .map(([id, site]) => ({
      reference: `sites / ${id}`,
      says: `${site.name} : ${site.origins.join(', ')}`,
      provenance: site,
      isHard: false,
    }))

const chapterOf = (guide: Guide, partner: string, registry: Registry): Chapter => {
  const say = (text: Text) => plainText(french(text), namesOf(guide, registry))
  const isTheirs = guide.meta.partners.includes(partner)
  const facts = Object.entries(guide.facts)
    .filter(([, fact]) => fact.partner === partner || (fact.partner === undefined && isTheirs))
    .map(([id, fact]): Statement => ({
      reference: `${guide.id} / ${id}`,
      says: say(fact.text),
      provenance: fact,
      isHard: fact.hard,
    }))
  const sentences = [
    `Pour qui : ${say(guide.meta.audience)}`,
    `Prix : ${say(guide.meta.cost)}`,
    ...guide.meta.unknown.map((unknown) => `Ce que nous ne savons pas : ${say(unknown)}`),
    ...papersOf(guide, registry),
  ].map((says): Statement => ({ reference: guide.id, says, provenance: undefined, isHard: false }))
  return {
    title: `${say(guide.meta.title)} (version ${guide.version})`,
    statements: isTheirs ? [...facts, ...sentences] : facts,
  }
}

const papersOf = ({ steps }: Guide, registry: Registry): string[] => {
  const papers = Object.values(steps).flatMap((step) =>
    step.kind === 'checklist' ? step.docs : [],
  )
  const said = papers.map(({ doc, required, when }) => {
    const need = required ? 'Papier demandé' : 'Papier utile'
    const name = registry.docs[doc]?.name
    return `${need}${when ? ' dans certains cas' : ''} : ${name ? french(name) : doc}`
  })
  return [...new Set(said)]
}

const namesOf =
  ({ facts }: Guide, { docs, glossary }: Registry): NameOf =>
  (kind, id) => {
    const named = { doc: docs[id]?.name, term: glossary[id]?.term, fact: facts[id]?.text }[kind]
    return named ? french(named) : id
  }

const french = (text: Text) => readText(text, { lang: 'fr', register: 'std' }).value
