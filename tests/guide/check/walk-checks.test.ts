import { expect, test } from 'vitest'
import type { Condition } from '#contract/condition.ts'
import type { Step } from '#contract/step.ts'
import {
  checkIdle,
  checkLength,
  checkOffline,
  checkReached,
  checkStuck,
} from '#guide/check/walk-checks.ts'
import { externalOf, gateOf, guideOf, infoOf, resultOf } from '../sample.ts'
import { goodGuide, run, withSteps } from './good-guide.ts'

test('S01 tells of a step that conditions make impossible', () => {
  expect(run(checkReached, goodGuide)).toEqual([])
  const never: Condition = {
    all: [{ season: ['campagne', 'open'] }, { season: ['campagne', 'after'] }],
  }
  const impossible = withSteps({
    debut: infoOf('B', 'qui', { next: [{ when: never, to: 'jamais' }, { to: 'qui' }] }),
    jamais: resultOf('Jamais'),
  })
  expect(run(checkReached, impossible)).toEqual(['E S01 steps.jamais'])
})

test('S01 says when a guide could not be walked whole', () => {
  const seasons = Array.from({ length: 8 }, (_, at) => ({
    when: { season: [`s${at}`, 'open'] } satisfies Condition,
    to: 'fin',
  }))
  expect(run(checkReached, withSteps({ debut: gateOf([...seasons, { to: 'fin' }]) }))).toEqual([
    'W S01 steps',
  ])
})

test('S02 tells of a place where nothing can be done', () => {
  expect(run(checkStuck, goodGuide)).toEqual([])
  const stuck = withSteps({
    debut: infoOf('B', 'fin', { next: [{ when: { season: ['campagne', 'open'] }, to: 'fin' }] }),
  })
  expect(run(checkStuck, stuck)).toEqual(['E S02 steps.debut'])
})

test('S03 tells of a button that changes nothing', () => {
  expect(run(checkIdle, goodGuide)).toEqual([])
  const idle = withSteps({ site: externalOf('Site', { fait: 'fin', encore: 'site' }, 'fin') })
  expect(run(checkIdle, idle)).toEqual(['W S03 steps.site'])
})

test('S04 tells of walks longer than twelve screens, and of a median over eight', () => {
  expect(run(checkLength, goodGuide)).toEqual([])
  const chain = (count: number): Record<string, Step> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `s${at}`,
        at === count - 1 ? resultOf('Fin') : infoOf(`Écran ${at}`, `s${at + 1}`),
      ]),
    )
  expect(run(checkLength, guideOf(chain(8)))).toEqual([])
  expect(run(checkLength, guideOf(chain(9)))).toEqual(['W S04 steps'])
  expect(run(checkLength, guideOf(chain(13)))).toEqual(['W S04 steps', 'W S04 steps'])
})

test('S05 tells of an external step that a cut of the network leaves without an end', () => {
  expect(run(checkOffline, goodGuide)).toEqual([])
  const circle = withSteps({
    site: externalOf('Site', { fait: 'fin' }, 'autre'),
    autre: externalOf('Autre', { fait: 'fin' }, 'site'),
  })
  expect(run(checkOffline, circle)).toEqual([
    'E S05 steps.site.offline.to',
    'E S05 steps.autre.offline.to',
  ])
})
