import { expect, test } from 'vitest'
import type { Condition } from '#contract/condition.ts'
import { checkComparisons, checkOffers, checkWhere } from '#guide/check/value-checks.ts'
import { choiceOf, externalOf, gateOf } from '../sample.ts'
import { goodGuide, run, withSteps } from './good-guide.ts'

const reading = (when: Condition, many = false) =>
  withSteps({
    qui: choiceOf('Qui ?', 'qui', ['moi', 'autre'], [{ to: 'gare' }], { many }),
    gare: gateOf([{ when, to: 'fin' }, { to: 'guichet' }]),
  })

test('V03 tells of a value, a rank or a season that does not exist', () => {
  expect(run(checkComparisons, goodGuide)).toEqual([])
  for (const when of [
    { eq: ['qui', 'elle'] },
    { in: ['qui', ['moi', 'elle']] },
    { eq: ['qui', '?'] },
    { season: ['ete', 'open'] },
  ] satisfies Condition[])
    expect(run(checkComparisons, reading(when))).toEqual(['E V03 steps.gare.next.0.when'])
})

test('V03 tells of a comparison that does not suit the question', () => {
  expect(run(checkComparisons, reading({ has: ['qui', 'moi'] }))).toHaveLength(1)
  expect(run(checkComparisons, reading({ eq: ['qui', 'moi'] }, true))).toHaveLength(1)
  expect(run(checkComparisons, reading({ has: ['qui', 'moi'] }, true))).toEqual([])
  const unsure = withSteps({
    gare: gateOf([{ when: { lte: ['qui', '?'] }, to: 'fin' }, { to: 'fin' }]),
  })
  expect(run(checkComparisons, unsure)).toEqual(['E V03 steps.gare.next.0.when'])
})

test('V03 warns of what no place says of itself', () => {
  expect(run(checkComparisons, reading({ place: ['province', 'nord'] }))).toEqual([])
  expect(run(checkComparisons, reading({ place: ['province', 'est'] }))).toEqual([
    'W V03 steps.gare.next.0.when',
  ])
})

test('V03 tells of a value offered twice, and of an answer filled in two manners', () => {
  expect(run(checkOffers, goodGuide)).toEqual([])
  const twice = withSteps({ qui: choiceOf('Qui ?', 'qui', ['moi', 'moi'], [{ to: 'fin' }]) })
  expect(run(checkOffers, twice)).toEqual(['E V03 steps.qui.options.1'])
  const site = externalOf('Site', {}, 'fin')
  const [way] = externalOf('Site', { fait: 'fin' }, 'fin').resume
  if (way === undefined) throw new Error('one way')
  expect(run(checkOffers, withSteps({ site: { ...site, resume: [way, way] } }))).toEqual([
    'E V03 steps.site.resume.1',
  ])
  const mixed = withSteps({
    encore: choiceOf('Encore ?', 'qui', ['moi', 'autre'], [{ to: 'fin' }], { many: true }),
  })
  expect(run(checkOffers, mixed)).toEqual(['E V03 steps.qui.answer', 'E V03 steps.encore.answer'])
})

test('V03 warns of a guide for places that say nothing of it', () => {
  const guideFor = (where: Record<string, string[]>) => ({
    ...goodGuide,
    meta: { ...goodGuide.meta, where },
  })
  expect(run(checkWhere, goodGuide)).toEqual([])
  expect(run(checkWhere, guideFor({ province: ['est'] }))).toEqual([])
  expect(run(checkWhere, guideFor({ vallee: ['haute'] }))).toEqual(['W V03 meta.where.vallee'])
})
