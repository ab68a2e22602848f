import { expect, test } from 'vitest'
import {
  checkCircles,
  checkEnds,
  checkExits,
  checkReach,
  checkRoutes,
  checkTargets,
} from '#guide/check/graph-checks.ts'
import { externalOf, gateOf, infoOf, resultOf } from '../sample.ts'
import { goodGuide, run, withSteps } from './good-guide.ts'

test('G01 tells of a target and of a start that do not exist', () => {
  expect(run(checkTargets, goodGuide)).toEqual([])
  expect(run(checkTargets, withSteps({ debut: infoOf('Bonjour', 'qi') }))).toEqual([
    'E G01 steps.debut.next.0.to',
  ])
  expect(run(checkTargets, { ...goodGuide, start: 'absent' })).toEqual(['E G01 start'])
})

test('G02 tells of a step that only leads to itself', () => {
  expect(run(checkExits, goodGuide)).toEqual([])
  expect(run(checkExits, withSteps({ debut: infoOf('Bonjour', 'debut') }))).toEqual([
    'E G02 steps.debut',
  ])
})

test('G03 tells of a step that no way reaches', () => {
  expect(run(checkReach, goodGuide)).toEqual([])
  expect(run(checkReach, withSteps({ perdue: resultOf('Perdue') }))).toEqual(['E G03 steps.perdue'])
})

test('G04 tells of steps from which no result can be reached', () => {
  expect(run(checkEnds, goodGuide)).toEqual([])
  const loop = {
    debut: externalOf('A', { b: 'b' }, 'b'),
    b: externalOf('B', { a: 'debut' }, 'debut'),
  }
  expect(run(checkEnds, withSteps(loop))).toEqual(['E G04 steps.debut', 'E G04 steps.b'])
})

test('G05 and G06 tell of a list of routes that misses its last, or goes on after it', () => {
  expect(run(checkRoutes, goodGuide)).toEqual([])
  const when = { online: true }
  expect(run(checkRoutes, withSteps({ gare: gateOf([{ when, to: 'fin' }]) }))).toEqual([
    'E G05 steps.gare.next.0',
  ])
  expect(
    run(checkRoutes, withSteps({ gare: gateOf([{ to: 'fin' }, { when, to: 'fin' }]) })),
  ).toEqual(['E G06 steps.gare.next.1'])
})

test('G07 tells of a circle without an external step, and allows a retry', () => {
  expect(run(checkCircles, goodGuide)).toEqual([])
  const circle = { a: infoOf('A', 'b'), b: gateOf([{ to: 'a' }]) }
  expect(run(checkCircles, withSteps(circle))[0]).toMatch(/^E G07 steps\.[ab]$/)
})
