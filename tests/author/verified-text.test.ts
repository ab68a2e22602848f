import { expect, test } from 'vitest'
import { buildFront } from '#author/front.ts'
import { compileGuides } from '#author/compile-guides.ts'
import { borrowTree, contentOf } from './borrow-tree.ts'

const told = (tree: ReturnType<typeof borrowTree>) => {
  const content = contentOf(tree)
  const guides = compileGuides(content).guides.map(({ guide }) => guide)
  return buildFront(content, guides).verified
}

test('the home tells the last day on which anything was verified, in each register', () => {
  expect(told(borrowTree())).toEqual({
    std: {
      fr: 'Dernière vérification des informations : 1er novembre 2026.',
      en: 'Information last verified: 1 November 2026.',
    },
    easy: { fr: 'Nous avons vérifié le 1er novembre 2026.' },
  })
})

test('when nothing ever was, it tells nothing', () => {
  const tree = borrowTree()
  for (const [path, text] of tree.files)
    tree.files.set(path, text.replaceAll(/lastVerified: '[\d-]+'/g, 'lastVerified: null'))
  expect(told(tree)).toBeUndefined()
})
