import { expect, test } from 'vitest'
import type { Text } from '#contract/text.ts'
import { checkHeadings, checkSpeech } from '#guide/check/access-checks.ts'
import { choiceOf, infoOf, textOf } from '../sample.ts'
import { goodGuide, goodWorld, run, withSteps } from './good-guide.ts'

test('A01 tells of a picture nobody can draw', () => {
  expect(run(checkHeadings, goodGuide)).toEqual([])
  expect(
    run(checkHeadings, withSteps({ debut: infoOf('B', 'qui', { picture: 'licorne' }) })),
  ).toEqual(['E A01 steps.debut.picture'])
  const options = [
    { value: 'moi', label: textOf('Moi'), picture: 'rib' },
    { value: 'autre', label: textOf('Autre'), picture: 'licorne' },
  ]
  const qui = choiceOf('Qui ?', 'qui', [], [{ to: 'fin' }], { options })
  expect(run(checkHeadings, withSteps({ qui }))).toEqual(['E A01 steps.qui.options.1.picture'])
})

test('A01 tells of two screens with one heading', () => {
  expect(run(checkHeadings, withSteps({ debut: infoOf('Vos papiers', 'qui') }))).toEqual([
    'E A01 steps.papiers.title',
  ])
})

const withBody = (body: Text) => withSteps({ debut: infoOf('Bienvenue', 'qui', { body }) })

test('A02 tells of what a voice may say wrong, unless it is written how to say it', () => {
  expect(run(checkSpeech, goodGuide)).toEqual([])
  expect(run(checkSpeech, withBody(textOf('La moitié, 50 %')))).toEqual(['W A02 steps.debut.body'])
  expect(run(checkSpeech, withBody(textOf('La CAFAT')))).toEqual(['W A02 steps.debut.body'])
  const said = { ...textOf('La CAFAT, 50 %'), spoken: { fr: 'La cafate, la moitié' } }
  expect(run(checkSpeech, withBody(said))).toEqual([])
  const registry = {
    ...goodWorld.registry,
    partners: { cafat: { name: 'CAFAT', spoken: 'cafate' } },
    glossary: {
      rib: { term: { ...textOf('RIB'), spoken: { fr: 'ribe' } }, meaning: textOf('Un papier.') },
    },
  }
  expect(run(checkSpeech, withBody(textOf('La CAFAT et le RIB')), { registry })).toEqual([])
})
