import { expect, test } from 'vitest'
import { compileGuides } from '#author/compile-guides.ts'
import { usedRegistry } from '#author/used-registry.ts'
import { type BorrowedTree, borrowTree, contentOf } from './borrow-tree.ts'

const usedIn = (tree: BorrowedTree) => {
  const content = contentOf(tree)
  const guides = compileGuides(content).guides.map(({ guide }) => guide)
  const { registry, deployment, places } = content
  return usedRegistry(registry, guides, deployment.value, places.value)
}

test('what an entry cites is kept with it, however far', () => {
  const tree = borrowTree()
  const { edit, write, read } = tree
  edit('registry/glossary.yaml', "Une aide pour payer l'école.", 'Une aide, voir [[term:aide]].')
  write(
    'registry/glossary.yaml',
    `${read('registry/glossary.yaml')}
aide: { term: { std: { fr: aide } }, meaning: { std: { fr: "Lisez [[doc:inutile]]." } } }
seul: { term: { std: { fr: seul } }, meaning: { std: { fr: "Personne ne le cite." } } }
`,
  )
  const used = usedIn(tree)
  expect(Object.keys(used.glossary)).toEqual(['bourse', 'aide'])
  expect(Object.keys(used.docs)).toEqual(['avis', 'certificat', 'inutile'])
})

test('the partner of a counter is kept with it, and the counter of last resort too', () => {
  const tree = borrowTree()
  const { edit, write, read } = tree
  const office = read('registry/offices.yaml').replace('accueil:', 'siege:')
  write(
    'registry/offices.yaml',
    `${read('registry/offices.yaml')}${office}`.replace(
      /partner: bourg(?![\s\S]*partner)/,
      'partner: ailleurs',
    ),
  )
  expect(Object.keys(usedIn(tree).offices)).toEqual(['accueil'])
  edit('deployment.yaml', 'helpOffice: accueil', 'helpOffice: siege')
  const used = usedIn(tree)
  expect(Object.keys(used.offices)).toEqual(['accueil', 'siege'])
  expect(Object.keys(used.partners)).toEqual(['bourg', 'ailleurs'])
})
