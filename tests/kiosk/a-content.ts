/** A small release, complete enough for every screen. */
import * as v from 'valibot'
import { guideSchema, type Guide } from '#contract/guide.ts'
import type { Content } from '#contract/release.ts'
import { registrySchema } from '#contract/registry.ts'
import type { EmbeddedFront } from '#contract/embedded-front.ts'

export const words = (fr: string, easy = fr) => ({ std: { fr }, easy: { fr: easy } })

export const aFront = (): EmbeddedFront => ({
  deploymentName: 'Point Conseil Numérique',
  placeName: 'Koné',
  terminalName: 'Poste 1',
  langs: ['fr', 'en'],
  times: { silenceSeconds: 300, warningSeconds: 60, curtainSeconds: 15, goodbyeSeconds: 10 },
  tiles: [
    {
      topic: 'impots',
      label: { std: { fr: 'Impôts', en: 'Taxes' } },
      picture: 'impots',
      ground: 2,
    },
    { topic: 'voiture', label: words('Voiture'), picture: 'voiture', ground: 4 },
  ],
})

const provenance = {
  source: { name: 'service-public.nc', dated: '2026-10-01' },
  lastVerified: '2026-10-01',
  reviewEvery: 'P365D',
}

const registry = v.parse(registrySchema, {
  docs: {
    rib: { name: words('RIB'), picture: 'rib' },
    avis: { name: words('Avis'), picture: 'lettre' },
  },
  sites: {
    impots: {
      name: 'impots.nc',
      origins: ['https://www.impots.nc'],
      login: 'account',
      downloads: 'unknown',
      ...provenance,
    },
  },
  offices: { accueil: { name: 'Accueil OPT', phone: '1000', ...provenance } },
})

export function aContent(guides: readonly Guide[]): Content {
  const { deploymentName, times, langs, tiles } = aFront()
  return {
    number: 1,
    builtAt: '2026-11-01T00:00:00.000Z',
    search: '',
    guides: Object.fromEntries(guides.map((guide) => [guide.id, guide])),
    front: {
      deployment: {
        schema: 'deployment/1',
        id: 'test',
        name: deploymentName,
        timeZone: 'Pacific/Noumea',
        langs: [...langs],
        defaultPlace: 'kone',
        times,
        tiles: [...tiles],
        helpOffice: 'accueil',
      },
      places: {},
      registry,
      codes: { impots: { address: 'https://www.impots.nc/', modules: '101\n010\n101' } },
      cards: guides.map(({ id, version, meta }) => ({ id, version, ...meta })),
    },
  }
}

/** One screen of each kind, in one way: choice, papers, site, result. */
export const aWholeGuide = (): Guide =>
  v.parse(guideSchema, {
    schema: 'guide/1',
    id: 'declarer',
    version: 3,
    meta: {
      title: words('Déclarer ses revenus', 'Dire ce que vous gagnez'),
      lead: words('On avance ensemble.'),
      audience: words('Les salariés.'),
      cost: words('Gratuit.'),
      topic: 'impots',
      picture: 'impots',
      keywords: { fr: ['impôt'] },
      minutes: 30,
      facts: ['date'],
      unknown: [words('Nous ne connaissons pas la date.')],
      owner: 'DSF',
      status: 'published',
      easyReviewedBy: null,
    },
    langs: ['fr'],
    start: 'compte',
    facts: {
      date: { text: words('La date change chaque année.'), ...provenance, lastVerified: null },
      sur: { text: words('Le compte est gratuit.'), ...provenance },
    },
    steps: {
      compte: {
        kind: 'choice',
        answer: 'compte',
        title: words('Avez-vous un compte ?'),
        facts: ['sur'],
        unsure: true,
        options: [
          { value: 'oui', label: words('Oui') },
          { value: 'non', label: words('Non') },
        ],
        next: [{ to: 'papiers' }],
      },
      papiers: {
        kind: 'checklist',
        title: words('Avez-vous ces papiers ?'),
        docs: [
          { doc: 'rib', required: true },
          { doc: 'avis', required: true, when: { eq: ['compte', 'oui'] } },
        ],
        ifMissing: 'revenir',
        next: [{ to: 'site' }],
      },
      site: {
        kind: 'external',
        title: words('Sur le site'),
        site: 'impots',
        tasks: [words('Entrez avec votre compte.')],
        resume: [
          { outcome: 'fait', label: words("C'est envoyé"), tone: 'done', to: 'fini' },
          { outcome: 'bloque', label: words('Je suis bloqué'), tone: 'stuck', to: 'revenir' },
        ],
        offline: { say: words('Préparez vos papiers.'), to: 'revenir' },
      },
      fini: {
        kind: 'result',
        verdict: 'done',
        title: words('Déclaration envoyée'),
        sheet: ['docs', 'nextsteps'],
        nextsteps: [words("Attendez l'avis.")],
      },
      revenir: { kind: 'result', verdict: 'later', title: words('Revenez'), sheet: ['docs'] },
    },
  })
