import { expect, test } from 'vitest'
import { prepareExploration } from '#guide/explore.ts'
import { choiceOf, externalOf, guideOf, nowhere, resultOf } from './sample.ts'

test('outcomes that no condition tells apart are walked once and counted', () => {
  const guide = guideOf({
    sport: choiceOf(
      'Sports ?',
      'sport',
      ['a', 'b', 'c'],
      [{ when: { has: ['sport', 'a'] }, to: 'oui' }, { to: 'non' }],
      {
        many: true,
      },
    ),
    oui: resultOf('Oui'),
    non: resultOf('Non'),
  })
  const [start] = prepareExploration(guide)(nowhere)
  expect(start?.moves.map(({ count, target }) => [count, target])).toEqual([
    [4, 'oui'],
    [3, 'non'],
  ])
})

test('a circle that can be entered at two steps tells a first visit from a retry', () => {
  const guide = guideOf({
    qui: choiceOf(
      'Qui ?',
      'qui',
      ['x', 'y'],
      [{ when: { eq: ['qui', 'x'] }, to: 'a' }, { to: 'b' }],
    ),
    a: externalOf('A', { b: 'b', fait: 'fin' }, 'fin'),
    b: externalOf('B', { a: 'a', fait: 'fin' }, 'fin'),
    fin: resultOf('Fin'),
  })
  const configurations = prepareExploration(guide)(nowhere)
  expect(configurations.filter(({ step }) => step === 'a')).toHaveLength(2)
  expect(
    configurations.flatMap(({ moves }) => moves.filter(({ to }) => to === 'retry')),
  ).toHaveLength(2)
})

test('each configuration comes after those that lead to it', () => {
  const guide = guideOf({
    un: choiceOf(
      'Un ?',
      'un',
      ['x', 'y'],
      [{ when: { eq: ['un', 'x'] }, to: 'fin' }, { to: 'deux' }],
    ),
    deux: choiceOf('Deux ?', 'deux', ['x', 'y'], [{ to: 'fin' }]),
    fin: resultOf('Fin'),
  })
  expect(prepareExploration(guide)(nowhere).map(({ step }) => step)).toEqual(['un', 'deux', 'fin'])
})
