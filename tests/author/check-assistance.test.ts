import { expect, test } from 'vitest'
import { checkAssistance } from '#author/check-assistance.ts'
import { assistedTree } from './assisted-tree.ts'
import { contentOf } from './borrow-tree.ts'

const day = '2026-11-23'
type Edit = readonly [file: string, from: string, to: string]
const found = (edits: readonly Edit[], today = day) => {
  const tree = assistedTree()
  for (const edit of edits) tree.edit(...edit)
  return checkAssistance(contentOf(tree), today).map(({ code, at }) => `${code} ${at.join('.')}`)
}

test('good aidants and referents have nothing wrong', () => {
  expect(found([])).toEqual([])
})

test.each([
  ['places: [mairie]', 'places: [mairy]', 'L01 aidants.hina.places.0'],
  ["{ bourg: '2026-09-01' }", "{ bour: '2026-09-01' }", 'L01 aidants.hina.training.bour'],
  ["validUntil: '2027-06-30'", "validUntil: '2026-06-30'", 'H03 aidants.hina.validUntil'],
])('%s written %s', (from, to, expected) => {
  expect(found([['aidants.yaml', from, to]])).toEqual([expected])
})

test('an aidant without a code can open nothing', () => {
  const tree = assistedTree()
  tree.write('aidants.yaml', tree.read('aidants.yaml').replace(/\n {4}code: .*\n/, '\n'))
  expect(checkAssistance(contentOf(tree), day)).toMatchObject([{ code: 'H02', level: 'warning' }])
})

test('two aidants cannot have the same number', () => {
  const tree = assistedTree()
  const text = tree.read('aidants.yaml')
  tree.write('aidants.yaml', text + text.slice(text.indexOf('  hina:')).replace('hina', 'teva'))
  expect(checkAssistance(contentOf(tree), day)).toMatchObject([
    { code: 'L01', at: ['aidants', 'teva', 'number'] },
  ])
})

test.each([
  ['substitute: accueil', 'substitute: acceuil', 'L01 bourses.substitute'],
  ['procedures: [bourse]', 'procedures: [bourses]', 'L01 bourses.procedures.0'],
])('a card that says %s as « %s » leads nowhere', (from, to, expected) => {
  expect(found([['registry/referents.yaml', from, to]])).toEqual([expected])
})

test('cards that nobody has confirmed for ninety days, or that are over, are told', () => {
  expect(found([], '2026-12-25')).toEqual([])
  expect(found([], '2027-01-01').filter((each) => each.startsWith('H04'))).toHaveLength(2)
})
