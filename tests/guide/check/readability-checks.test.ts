import { expect, test } from 'vitest'
import type { Text } from '#contract/text.ts'
import { checkEase, checkEasyRules, checkSentences } from '#guide/check/readability-checks.ts'
import { infoOf, resultOf, textOf } from '../sample.ts'
import { goodGuide, goodWorld, run, withSteps } from './good-guide.ts'

const withBody = (body: Text) => withSteps({ debut: infoOf('Bienvenue', 'qui', { body }) })
const words = (count: number) => Array.from({ length: count }, () => 'mot').join(' ')
const easyBody = 'W R03 steps.debut.body.easy.fr'

test('R01 tells of a sentence over 15 easy words or 25 plain ones', () => {
  expect(run(checkSentences, goodGuide)).toEqual([])
  expect(run(checkSentences, withBody(textOf(words(25), words(15))))).toEqual([])
  expect(run(checkSentences, withBody(textOf(words(26), words(16))))).toEqual([
    'W R01 steps.debut.body.std.fr',
    'W R01 steps.debut.body.easy.fr',
  ])
})

test('R02 tells of a guide that is hard to read, at its hardest text', () => {
  expect(run(checkEase, goodGuide)).toEqual([])
  const heavy =
    'L’administration territoriale notifie ultérieurement la régularisation administrative des cotisations complémentaires obligatoires.'
  expect(run(checkEase, withBody(textOf(`${heavy}\n\n${heavy}\n\n${heavy}`, 'Attendez.')))).toEqual(
    ['W R02 steps.debut.body.std.fr'],
  )
})

test.each([
  ['un acronyme', 'Allez à la CAFAT.'],
  ['un pourcentage', 'La moitié, ou 50 %.'],
  ['une date en chiffres', 'Avant le 31/12.'],
  ['un passif', 'La demande est étudiée par la mairie.'],
  ['trois phrases sur une ligne', 'Venez. Attendez. Parlez.'],
])('R03 tells of %s in easy words', (_, easy) => {
  expect(run(checkEasyRules, withBody(textOf('Texte', easy)))).toEqual([easyBody])
})

test('R03 accepts what the registry explains, and one idea a line', () => {
  expect(run(checkEasyRules, goodGuide)).toEqual([])
  const registry = {
    ...goodWorld.registry,
    partners: { cafat: { name: 'CAFAT', fullName: 'Caisse de protection sociale' } },
  }
  expect(run(checkEasyRules, withBody(textOf('T', 'La CAFAT.')), { registry })).toEqual([])
  expect(run(checkEasyRules, withBody(textOf('T', 'Venez.\n\nAttendez.\n\nParlez.')))).toEqual([])
})

test('an acronym is told once for a guide', () => {
  const guide = withSteps(
    { fin: resultOf('Fin', { body: textOf('T', 'La CAFAT.') }) },
    withBody(textOf('T', 'La CAFAT.')),
  )
  expect(run(checkEasyRules, guide)).toEqual([easyBody])
})
