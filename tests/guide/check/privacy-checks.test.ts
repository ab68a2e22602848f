import { expect, test } from 'vitest'
import { checkPrivacy } from '#guide/check/privacy-checks.ts'
import { choiceOf } from '../sample.ts'
import { goodGuide, run, withSteps } from './good-guide.ts'

const asking = (title: string, sensitive: boolean) =>
  choiceOf(title, 'argent', ['oui', 'non'], [{ to: 'fin' }], { sensitive })

test('P01 tells of a sensitive answer that another question fills in the open', () => {
  expect(run(checkPrivacy, goodGuide)).toEqual([])
  const guide = withSteps({ un: asking('Premier ?', true), deux: asking('Second ?', false) })
  expect(run(checkPrivacy, guide)).toEqual(['E P01 steps.deux'])
})

test('P01 warns of a private question that nobody marked', () => {
  expect(run(checkPrivacy, withSteps({ un: asking('Vos revenus ?', false) }))).toEqual([
    'W P01 steps.un',
  ])
  expect(run(checkPrivacy, withSteps({ un: asking('Vos revenus ?', true) }))).toEqual([])
})
