import { expect, test } from 'vitest'
import { checkPictures } from '#author/check-pictures.ts'
import { borrowTree, contentOf } from './borrow-tree.ts'

const found = (file: string, from: string, to: string) => {
  const tree = borrowTree()
  tree.edit(file, from, to)
  return checkPictures(contentOf(tree)).map(
    ({ code, level, at }) => `${level} ${code} ${at.join('.')}`,
  )
}

test('two papers with the picture of one paper are told, at the later one', () => {
  expect(found('registry/docs.yaml', 'picture: impots', 'picture: certificat')).toEqual([
    'warning A03 certificat.picture',
  ])
})

test('papers of one sort may wear the picture of that sort', () => {
  expect(found('registry/docs.yaml', 'picture: impots', 'picture: papiers')).toEqual([])
})

test('two needs never wear the same picture', () => {
  const tile =
    '\n  - { topic: autre, label: { std: { fr: Autre, en: Other }, easy: { fr: Autre } }, picture: ecole, ground: 1 }\n'
  expect(found('deployment.yaml', '\ntiles:\n', `\ntiles:${tile}`)).toEqual([
    'warning A03 tiles.1.picture',
  ])
})
