import { expect, test } from 'vitest'
import { coverage } from '#author/coverage/coverage.ts'
import { type BorrowedTree, borrowTree, contentOf } from '../borrow-tree.ts'

const survey = (tree: BorrowedTree) =>
  Object.fromEntries(
    coverage(contentOf(tree), {
      today: '2026-11-23',
      pictures: ['ecole', 'impots', 'certificat', 'papiers'],
      shell: {
        french: { 'home.title': 'De quoi avez-vous besoin ?', next: 'Continuer' },
        langs: { en: new Set(['next']) },
      },
    })
      .flatMap(({ measures }) => measures)
      .map((one) => [one.id, 'notMeasured' in one ? 'non mesuré' : `${one.done}/${one.of}`]),
  )

test('a good deployment has all but what it never had', () => {
  const told = survey(borrowTree())
  expect(told).toMatchObject({
    'facts-sourced': '1/1',
    'facts-fresh': '1/1',
    'hard-facts-fresh': '1/1',
    'registry-fresh': '4/4',
    audio: 'non mesuré',
    'pictures-docs': '2/2',
    'pictures-guides': '1/1',
    'english-shell': '1/2',
  })
})

test('each thing taken away is missed where it counts, and nowhere else', () => {
  const tree = borrowTree()
  const before = survey(tree)
  tree.edit(
    'guides/bourse.guide.yaml',
    "      easy: { fr: 'Faites la demande en novembre ou décembre.', en: 'Ask in November or December.' }\n",
    '',
  )
  tree.edit('registry/docs.yaml', 'picture: impots', 'picture: perdue')
  tree.edit('registry/offices.yaml', "lastVerified: '2026-10-01'", 'lastVerified: null')
  const after = survey(tree)
  const changed = Object.keys(after).filter((id) => after[id] !== before[id])
  expect(changed.toSorted()).toEqual(['easy', 'pictures-docs', 'registry-fresh'])
})

test('a story counts for where it ends and what it walks; a draft counts for nothing', () => {
  const tree = borrowTree()
  expect(survey(tree)['stories-endings']).toMatch(/^2\//)
  tree.edit('guides/bourse.guide.yaml', 'status: published', 'status: draft')
  expect(survey(tree)).toMatchObject({ 'stories-endings': '0/0', 'english-guides': '0/0' })
})
