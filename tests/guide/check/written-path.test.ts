import { expect, test } from 'vitest'
import { error } from '#guide/check/examine.ts'
import { placeInWritten } from '#guide/check/written-path.ts'
import { goodGuide } from './good-guide.ts'

const include = { kind: 'include' as const, fragment: 'f', exits: {}, answers: {} }
const written = { ...goodGuide, steps: { ...goodGuide.steps, aide: include, 'aide-bis': include } }
const place = (...at: readonly string[]) =>
  placeInWritten(error('G01', at, 'x'), written).at.join('.')

test('what a person wrote keeps its path', () => {
  expect(place('steps', 'qui', 'next')).toBe('steps.qui.next')
  expect(place('facts', 'dates')).toBe('facts.dates')
  expect(place('meta', 'topic')).toBe('meta.topic')
})

test('what a fragment brought is told at its include, the closest by name', () => {
  expect(place('steps', 'aide-dire', 'next')).toBe('steps.aide')
  expect(place('facts', 'aide-prix')).toBe('steps.aide')
  expect(place('steps', 'aide-bis-dire')).toBe('steps.aide-bis')
})
