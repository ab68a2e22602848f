import { expect, test } from 'vitest'
import type { Registry } from '#contract/registry.ts'
import type { Log } from '#contract/walk.ts'
import { takeHomeSheet } from '#guide/sheet.ts'
import {
  checklistOf,
  choiceOf,
  factOf,
  guideOf,
  nowhere,
  paperOf,
  resultOf,
  textOf,
} from './sample.ts'

const provenance = {
  source: { name: 'Mairie', dated: '2026-01-01' },
  lastVerified: '2026-01-01',
  reviewEvery: 'P365D',
}
const registry: Registry = {
  docs: { rib: { name: textOf('Un RIB'), picture: 'rib', getOne: textOf('À la banque') } },
  sites: {},
  offices: { mairie: { name: 'Mairie', phone: '27 00 00', ...provenance } },
  partners: {},
  glossary: {},
}
const guide = guideOf(
  {
    qui: choiceOf('Qui ?', 'qui', ['moi', 'autre'], [{ to: 'sante' }], { facts: ['dates'] }),
    sante: choiceOf('Santé ?', 'sante', ['oui', 'non'], [{ to: 'sport' }], { sensitive: true }),
    sport: choiceOf('Sports ?', 'sport', ['a', 'b'], [{ to: 'papiers' }], {
      many: true,
      unsure: true,
    }),
    papiers: checklistOf('Papiers', [paperOf('rib'), paperOf('absent')], {
      to: 'fin',
      ifMissing: 'revenir',
    }),
    fin: resultOf('Sans doute', {
      verdict: 'likely',
      body: textOf('Parce que.'),
      sheet: ['summary', 'docs', 'office', 'dates', 'nextsteps'],
      facts: ['plafond'],
      offices: ['mairie', 'absente'],
      nextsteps: [textOf('Attendez la lettre.')],
    }),
    revenir: resultOf('Revenez', { verdict: 'later', facts: ['plafond'] }),
  },
  {
    version: 4,
    facts: {
      dates: factOf({}),
      plafond: factOf({ hard: true, lastVerified: null, expires: '2027-01-01' }),
    },
  },
)
const log: Log = { qui: 'moi', sante: 'oui', sport: ['a', 'b'], papiers: 'have-all' }
const sheetOf = (walked: Log) =>
  takeHomeSheet({
    guide,
    surroundings: nowhere,
    log: walked,
    registry,
    placeName: 'Poste de Poindimié',
    today: '2026-11-23',
  })

test('a sheet says what to bring, where to go and how sure we are', () => {
  const sheet = sheetOf(log)
  expect(sheet.verdict).toBe('unknown')
  expect(sheet.title).toEqual(textOf('Sans doute'))
  expect(sheet.reason).toEqual(textOf('Parce que.'))
  expect(sheet.guide).toEqual({ id: 'guide', version: 4, title: guide.meta.title })
  expect(sheet.placeName).toBe('Poste de Poindimié')
  expect(sheet.papers).toEqual([
    {
      doc: 'rib',
      required: true,
      isConditional: false,
      name: textOf('Un RIB'),
      picture: 'rib',
      getOne: textOf('À la banque'),
    },
  ])
  expect(sheet.offices.map(({ id, phone }) => [id, phone])).toEqual([['mairie', '27 00 00']])
  expect(sheet.facts.map(({ id, state, expires }) => [id, state, expires])).toEqual([
    ['plafond', 'never', '2027-01-01'],
    ['dates', 'fresh', undefined],
  ])
  expect(sheet.nextsteps).toEqual([textOf('Attendez la lettre.')])
})

test('what was answered is told in the words of the guide, never when it is sensitive', () => {
  expect(sheetOf(log).summary).toEqual([
    { question: textOf('Qui ?'), answers: [textOf('Réponse moi')] },
    { question: textOf('Sports ?'), answers: [textOf('Réponse a'), textOf('Réponse b')] },
  ])
  expect(JSON.stringify(sheetOf(log))).not.toContain('Santé')
  expect(sheetOf({ ...log, sport: '?' }).summary.at(-1)?.answers).toEqual([])
})

test('a result shows only the blocks it lists, and always the facts it states', () => {
  const sheet = sheetOf({ ...log, papiers: 'missing' })
  expect([sheet.summary, sheet.papers, sheet.offices, sheet.nextsteps]).toEqual([[], [], [], []])
  expect(sheet.facts.map(({ id }) => id)).toEqual(['plafond'])
})

test('before a result the sheet is one to come back with', () => {
  const sheet = sheetOf({ qui: 'moi' })
  expect(sheet.verdict).toBe('later')
  expect(sheet.title).toEqual(guide.meta.title)
  expect(sheet.papers.map(({ doc }) => doc)).toEqual(['rib'])
})
