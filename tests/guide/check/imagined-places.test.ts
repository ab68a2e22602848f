import { expect, test } from 'vitest'
import { imaginedPlaces } from '#guide/check/imagined-places.ts'
import { checkStories } from '#guide/check/story-checks.ts'
import { checkComparisons } from '#guide/check/value-checks.ts'
import { gateOf, resultOf } from '../sample.ts'
import { run, runAll, withSteps } from './good-guide.ts'

/** Its end « iles » is for a province where the one place of the good world is not. */
const ofAnotherProvince = withSteps({
  debut: gateOf([{ when: { place: ['province', 'iles'] }, to: 'iles' }, { to: 'qui' }]),
  iles: resultOf('Ce sont les îles'),
})

test('places are imagined from what conditions read of one, alone, together and left out', () => {
  const guide = withSteps({
    debut: gateOf([
      { when: { place: ['province', 'iles'] }, to: 'qui' },
      { when: { all: [{ place: ['province', 'nord'] }, { place: ['eau', 'cde'] }] }, to: 'qui' },
      { to: 'qui' },
    ]),
  })
  expect(Object.values(imaginedPlaces(guide)).map(({ attributes }) => attributes)).toEqual([
    {},
    { eau: 'cde' },
    { province: 'iles' },
    { province: 'iles', eau: 'cde' },
    { province: 'nord' },
    { province: 'nord', eau: 'cde' },
  ])
})

test('a shared guide is checked where another deployment has its places', () => {
  const codes = (isShared: boolean) =>
    runAll(ofAnotherProvince, { isShared }).flatMap(({ code, step }) =>
      step === 'iles' ? [code] : [],
    )
  expect(codes(false)).toContain('S01')
  expect(codes(true)).not.toContain('S01')
  expect(run(checkComparisons, ofAnotherProvince, { isShared: true })).toEqual([])
})

test('a shared story at a place of another deployment is told there', () => {
  const story = {
    name: 'À Maré',
    place: 'mare',
    online: true,
    answers: {},
    end: 'iles',
    papers: [],
  }
  const stories = { schema: 'stories/1', guide: 'bourse', stories: [story] } as const
  const world = { stories: { ...stories, stories: [story] } }
  expect(run(checkStories, ofAnotherProvince, world)).not.toEqual([])
  expect(run(checkStories, ofAnotherProvince, { ...world, isShared: true })).toEqual([])
})
