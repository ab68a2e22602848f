import { expect, test } from 'vitest'
import { checkBudget } from '#guide/check/budget-checks.ts'
import { infoOf, textOf } from '../sample.ts'
import { goodGuide, run, withSteps } from './good-guide.ts'

test('B01 tells of a guide too heavy for a slow link, letters with accents counted as they weigh', () => {
  expect(run(checkBudget, goodGuide)).toEqual([])
  const body = textOf('é'.repeat(21_000))
  expect(run(checkBudget, withSteps({ debut: infoOf('B', 'qui', { body }) }))).toEqual([
    'W B01 steps',
  ])
  const light = textOf('e'.repeat(21_000))
  expect(run(checkBudget, withSteps({ debut: infoOf('B', 'qui', { body: light }) }))).toEqual([])
})
