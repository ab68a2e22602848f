import type { Finding } from '#contract/finding.ts'
import type { Guide } from '#contract/guide.ts'
import type { Step } from '#contract/step.ts'
import { checkGuide } from '#guide/check/check-guide.ts'
import { type Check, examine, type World } from '#guide/check/examine.ts'
import {
  checklistOf,
  choiceOf,
  externalOf,
  factOf,
  guideOf,
  infoOf,
  paperOf,
  resultOf,
  textOf,
} from '../sample.ts'

export const today = '2026-11-23'

const provenance = {
  source: { name: 'Mairie', dated: '2026-11-01' },
  lastVerified: '2026-11-01',
  reviewEvery: 'P365D',
}

const steps: Readonly<Record<string, Step>> = {
  debut: infoOf('Bienvenue', 'qui', {
    facts: ['dates'],
    next: [
      { when: { season: ['campagne', 'open'] }, to: 'qui' },
      { when: { season: ['campagne', 'before'] }, to: 'attendre' },
      { when: { season: ['campagne', 'after'] }, to: 'attendre' },
      { to: 'guichet' },
    ],
  }),
  qui: choiceOf(
    'Pour qui ?',
    'qui',
    ['moi', 'autre'],
    [
      { when: { eq: ['qui', 'autre'] }, to: 'guichet' },
      { when: { eq: ['qui', '?'] }, to: 'guichet' },
      { to: 'papiers' },
    ],
    { unsure: true },
  ),
  papiers: checklistOf('Vos papiers', [paperOf('rib')], { to: 'site', ifMissing: 'attendre' }),
  site: externalOf('Sur le site', { fait: 'fin', 'pas-fini': 'papiers' }, 'guichet'),
  fin: resultOf('La demande est partie', { sheet: ['docs'] }),
  attendre: resultOf('Revenez plus tard', { verdict: 'later' }),
  guichet: resultOf('Allez au guichet', { verdict: 'redirect', offices: ['mairie'] }),
}

/** A guide without any finding, in a world without any surprise. Tests plant one defect at a time in it. */
export const goodGuide: Guide = guideOf(steps, {
  facts: { dates: factOf({ hard: true }) },
  seasons: {
    campagne: { fact: 'dates', windows: [{ opens: '2026-11-01', closes: '2026-12-31' }] },
  },
})

export const goodWorld: World = {
  registry: {
    docs: { rib: { name: textOf('Un papier de la banque'), picture: 'rib' } },
    sites: {
      site: {
        name: 'Le site',
        origins: ['https://site.nc'],
        start: '/',
        login: 'none',
        downloads: 'no',
        ...provenance,
      },
    },
    offices: { mairie: { name: 'La mairie', ...provenance } },
    partners: {},
    glossary: {},
  },
  deployment: {
    schema: 'deployment/1',
    id: 'essai',
    name: 'Essai',
    timeZone: 'Pacific/Noumea',
    langs: ['fr'],
    defaultPlace: 'bourg',
    times: { silenceSeconds: 180, warningSeconds: 60, curtainSeconds: 10, goodbyeSeconds: 5 },
    tiles: [{ topic: 'papiers', label: textOf('Papiers'), picture: 'papiers', ground: 1 }],
  },
  places: {
    bourg: {
      name: 'Le bourg',
      commune: 'Bourg',
      attributes: { province: 'nord' },
      terminals: [{ id: 'un', name: 'Un' }],
      ...provenance,
    },
  },
  pictures: ['papiers', 'rib'],
  stories: undefined,
  ledger: [],
  translations: {},
}

export const withSteps = (more: Readonly<Record<string, Step>>, guide = goodGuide): Guide => ({
  ...guide,
  steps: { ...guide.steps, ...more },
})

const told = ({ code, level, at }: Finding) =>
  `${level === 'error' ? 'E' : 'W'} ${code} ${at.join('.')}`

/** What one check says, as `E G01 steps.x`. */
export const run = (check: Check, guide: Guide, world: Partial<World> = {}, day = today) =>
  check(examine(guide, { ...goodWorld, ...world }, day)).map(told)

/** What all checks say together. */
export const runAll = (guide: Guide, world: Partial<World> = {}) =>
  checkGuide(guide, { ...goodWorld, ...world }, today)
