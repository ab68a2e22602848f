import { expect, test } from 'vitest'
import { stepConditions } from '#guide/step-conditions.ts'
import { checklistOf, paperOf, resultOf } from './sample.ts'

test('conditions of routes and of papers are found with their place', () => {
  const step = checklistOf(
    'Papiers',
    [paperOf('rib'), paperOf('photo', { when: { eq: ['a', 'x'] } })],
    { to: 'fin', ifMissing: 'fin' },
    { next: [{ when: { online: true }, to: 'site' }, { to: 'fin' }] },
  )
  expect(stepConditions(step)).toEqual([
    { condition: { online: true }, at: ['next', 0, 'when'] },
    { condition: { eq: ['a', 'x'] }, at: ['docs', 1, 'when'] },
  ])
  expect(stepConditions(resultOf('Fin'))).toEqual([])
})
