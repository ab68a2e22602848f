/** What one partner can confirm: their facts, their counters, their sites, the papers they ask for, and what stands beside. */
import type { Provenance } from '#contract/fact.ts'
import type { Guide } from '#contract/guide.ts'
import type { Registry } from '#contract/registry.ts'
import type { Text } from '#contract/text.ts'
import { plainText } from '#guide/markup.ts'
import { readText } from '#guide/read-text.ts'
import { namesIn } from './names-in.ts'
import { type BesideKind, besideKinds } from './dated-statement.ts'
import type { DatedStatement } from './dated-statement.ts'
import type { Stating } from './statements.ts'
import { factMark, officeMark, officeWords, siteMark, siteWords } from './statement-marks.ts'

export interface Statement {
  /** Where to find it in our files, once the signed page is back: « bourse-sud / plafond ». */
  readonly reference: string
  readonly says: string
  /** Absent for what we say ourselves and nobody has confirmed yet. */
  readonly provenance: Provenance | undefined
  readonly isHard: boolean
  /** What a signature of it refers to; absent for what has no date of its own. */
  readonly signed?: { readonly reference: string; readonly mark: string }
}

export interface Chapter {
  readonly title: string
  readonly statements: readonly Statement[]
}

/** Chapters in the order of guides, then the counters, the sites, and what stands beside; empty ones are left out. */
export const factPack = (
  partner: string,
  guides: readonly Guide[],
  { registry, beside = [] }: Pick<Stating, 'registry' | 'beside'>,
): readonly Chapter[] =>
  [
    ...guides.map((guide) => chapterOf(guide, partner, registry)),
    { title: 'Vos guichets', statements: officesOf(partner, registry) },
    { title: 'Vos sites', statements: sitesOf(partner, registry) },
    ...besideKinds.map((kind) => ({
      title: besideTitles[kind],
      statements: beside
        .filter((one) => one.kind === kind && one.partners.includes(partner))
        .map(besideStatement),
    })),
  ].filter(({ statements }) => statements.length > 0)

/** Of the last two nobody but the programme answers: no partner signs them. */
const besideTitles: Readonly<Record<BesideKind, string>> = {
  pass: 'Le pass',
  convention: 'Votre convention',
  referent: 'Vos référents',
  answer: 'Vos réponses aux aidants',
  media: 'Vos séances',
  directory: 'Annuaire',
  target: 'Objectifs',
}

const besideStatement = ({ reference, words, mark, hard, ...provenance }: DatedStatement) => ({
  reference: reference.replace('/', ' / '),
  says: words,
  provenance,
  isHard: hard,
  signed: { reference, mark },
})

const officesOf = (partner: string, registry: Registry): Statement[] =>
  Object.entries(registry.offices)
    .filter(([, office]) => office.partner === partner)
    .map(([id, office]) => ({
      reference: `offices / ${id}`,
      says: officeWords(office),
      provenance: office,
      isHard: false,
      signed: { reference: `offices/${id}`, mark: officeMark(office) },
    }))

const sitesOf = (partner: string, registry: Registry): Statement[] =>
  Object.entries(registry.sites)
    .filter(([, site]) => site.partner === partner)
    .map(([id, site]) => ({
      reference: `sites / ${id}`,
      says: siteWords(site),
      provenance: site,
      isHard: false,
      signed: { reference: `sites/${id}`, mark: siteMark(site) },
    }))

const chapterOf = (guide: Guide, partner: string, registry: Registry): Chapter => {
  const say = (text: Text) => plainText(french(text), namesIn(guide, registry))
  const isTheirs = guide.meta.partners.includes(partner)
  const facts = Object.entries(guide.facts)
    .filter(([, fact]) => fact.partner === partner || (fact.partner === undefined && isTheirs))
    .map(([id, fact]): Statement => ({
      reference: `${guide.id} / ${id}`,
      says: say(fact.text),
      provenance: fact,
      isHard: fact.hard,
      signed: { reference: `${guide.id}/${id}`, mark: factMark(fact) },
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

const french = (text: Text) => readText(text, { lang: 'fr', register: 'std' }).value
