import { expect, test } from 'vitest'
import { checkAnswerPictures } from '#guide/check/picture-checks.ts'
import { examine } from '#guide/check/examine.ts'
import { choiceOf, guideOf, resultOf } from '../sample.ts'
import { goodWorld } from './good-guide.ts'

const found = (...pictures: readonly (string | undefined)[]) => {
  const question = choiceOf('Qui ?', 'qui', ['a', 'b', 'c'], [{ to: 'fin' }])
  const options = question.options.map((option, at) => ({ ...option, picture: pictures[at] }))
  const guide = guideOf({ qui: { ...question, options }, fin: resultOf('Fin') })
  return checkAnswerPictures(examine(guide, goodWorld, '2026-11-23')).map(
    ({ code, at }) => `${code} ${at.join('.')}`,
  )
}

test('answers each with a picture of their own, or all without, have nothing wrong', () => {
  expect(found('oui', 'non', 'doute')).toEqual([])
  expect(found()).toEqual([])
})

test('two answers with one picture, and an answer left without, are told', () => {
  expect(found('oui', 'oui', 'doute')).toEqual(['A03 steps.qui.options.1.picture'])
  expect(found('oui', 'non')).toEqual(['A04 steps.qui.options'])
})
