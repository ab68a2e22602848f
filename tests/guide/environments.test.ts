import { expect, test } from 'vitest'
import type { Condition } from '#contract/condition.ts'
import { environmentsOf } from '#guide/environments.ts'
import { gateOf, guideOf, resultOf } from './sample.ts'

const reading = (...conditions: readonly Condition[]) =>
  guideOf({
    gare: gateOf([...conditions.map((when) => ({ when, to: 'fin' })), { to: 'fin' }]),
    fin: resultOf('Fin'),
  })

test('a guide that reads nothing around it has one environment', () => {
  expect(environmentsOf(reading({ eq: ['qui', 'moi'] }), {})).toEqual({
    all: [{ seasons: {}, online: true, place: {} }],
    isComplete: true,
  })
})

test('seasons, network and places vary as far as they are read', () => {
  const places = {
    a: { attributes: { province: 'sud', eau: 'x' } },
    b: { attributes: { province: 'sud' } },
    c: { attributes: { province: 'nord' } },
    d: { attributes: {} },
  }
  const { all } = environmentsOf(
    reading(
      { season: ['campagne', 'open'] },
      { not: { online: true } },
      { place: ['province', 'sud'] },
    ),
    places,
  )
  expect(all).toHaveLength(4 * 2 * 3)
  expect(all).toContainEqual({ seasons: { campagne: 'after' }, online: false, place: {} })
})

test('too many seasons are cut short, and it is said', () => {
  const seasons = Array.from({ length: 12 }, (_, at): Condition => ({ season: [`s${at}`, 'open'] }))
  const { all, isComplete } = environmentsOf(reading(...seasons), {})
  expect(all.length).toBeLessThanOrEqual(1024)
  expect(isComplete).toBe(false)
})
