import { expect, test } from 'vitest'
import { isOffered, isScreen, normalizeOutcome, offeredOutcomes } from '#guide/outcomes.ts'
import {
  checklistOf,
  choiceOf,
  externalOf,
  gateOf,
  guideOf,
  infoOf,
  paperOf,
  resultOf,
} from './sample.ts'

const guide = guideOf({
  info: infoOf('Bonjour', 'un'),
  un: choiceOf('Une seule ?', 'un', ['x', 'y'], [{ to: 'deux' }], { unsure: true }),
  deux: choiceOf('Plusieurs ?', 'deux', ['x', 'y', 'z'], [{ to: 'papiers' }], { many: true }),
  papiers: checklistOf('Papiers', [paperOf('rib')], { to: 'site', ifMissing: 'fin' }),
  site: externalOf('Site', { fait: 'gare', bloque: 'fin' }, 'fin'),
  gare: gateOf([{ to: 'fin' }]),
  fin: resultOf('Fin'),
})

test('each kind of step offers its own outcomes', () => {
  expect(offeredOutcomes(guide, 'info')).toEqual(['next'])
  expect(offeredOutcomes(guide, 'un')).toEqual(['x', 'y', '?'])
  expect(offeredOutcomes(guide, 'papiers')).toEqual(['have-all', 'missing'])
  expect(offeredOutcomes(guide, 'site')).toEqual(['fait', 'bloque', 'offline'])
  expect(offeredOutcomes(guide, 'gare')).toEqual([])
  expect(offeredOutcomes(guide, 'fin')).toEqual([])
  expect(offeredOutcomes(guide, 'absente')).toEqual([])
})

test('a question with several answers offers every choice of at least one', () => {
  expect(offeredOutcomes(guide, 'deux')).toHaveLength(7)
  expect(offeredOutcomes(guide, 'deux').every((outcome) => isOffered(guide, 'deux', outcome))).toBe(
    true,
  )
})

test('several answers are put in the order of the options', () => {
  expect(normalizeOutcome(guide.steps['deux'], ['z', 'x'])).toEqual(['x', 'z'])
  for (const outcome of [[], ['x', 'x'], ['x', 'absent'], 'x', '?'])
    expect(isOffered(guide, 'deux', outcome)).toBe(false)
})

test('a list is no answer to a question with one answer', () => {
  expect(isOffered(guide, 'un', ['x'])).toBe(false)
  expect(isOffered(guide, 'un', 'z')).toBe(false)
  expect(isOffered(guide, 'un', '?')).toBe(true)
})

test('everything but a gate is a screen', () => {
  expect(isScreen(guide.steps['gare'])).toBe(false)
  expect(isScreen(guide.steps['fin'])).toBe(true)
  expect(isScreen(undefined)).toBe(false)
})
