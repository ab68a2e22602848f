import { expect, test } from 'vitest'
import { checkAnswers } from '#author/check-answers.ts'
import { checkDeployment } from '#author/check-deployment.ts'
import { answersYaml, assistedTree } from './assisted-tree.ts'
import { contentOf } from './borrow-tree.ts'

const day = '2026-11-23'
const found = (from = '', to = '', today = day) => {
  const tree = assistedTree()
  tree.write('registry/answers.yaml', answersYaml.replace(from, to))
  const { guides } = checkDeployment(tree.readDeployment(), today, [])
  return checkAnswers(contentOf(tree), guides, today).map(
    ({ code, at }) => `${code} ${at.join('.')}`,
  )
}

test('a good answer has nothing wrong', () => {
  expect(found()).toEqual([])
})

test.each([
  ['partner: bourg', 'partner: bour', ['L01 quittance.partner']],
  ['guide: bourse', 'guide: bource', ['L01 quittance.guide']],
  ['step: papiers', 'step: papier', ['Q01 quittance.step']],
  ['bailleur.', 'bailleur au 99.88.77.', ['Q03 quittance.answer']],
  ['vieille quittance est', 'quittance de Mme Exemple est', ['Q03 quittance.question']],
  [", easy: { fr: 'Une vieille quittance ?' }", '', ['T02 quittance.question']],
])('%s written « %s »', (from, to, expected) => {
  expect(found(from, to)).toEqual(expected)
})

test('an answer is to be confirmed after its own delay', () => {
  expect(found('', '', '2027-03-30')).toEqual([])
  expect(found('', '', '2027-03-31')).toEqual(['Q02 quittance.answered'])
})
