import { expect, test } from 'vitest'
import { readDeployment } from '#author/read-deployment.ts'
import { formatFinding } from '#publish/format-finding.ts'
import { type BorrowedTree, borrowTree, contentOf } from './borrow-tree.ts'

const linesOf = ({ readDeployment: again }: BorrowedTree) =>
  again().findings.map((finding) => formatFinding(finding).replace('bourg/', ''))

test('a good deployment is read whole', () => {
  const { readDeployment: again } = borrowTree()
  const { content, findings } = again()
  expect(findings).toEqual([])
  expect(content?.guides.map(({ id, stories }) => [id, stories?.value.stories.length])).toEqual([
    ['bourse', 2],
  ])
  expect(Object.keys(content?.fragments ?? {})).toEqual(['mot-de-passe'])
  expect(content?.memory.ledger['bourse']).toHaveLength(2)
})

test('a file is called what it says it is', () => {
  const tree = borrowTree()
  tree.edit('guides/bourse.guide.yaml', 'id: bourse', 'id: bourses')
  expect(linesOf(tree)).toContain(
    "guides/bourse.guide.yaml:3:5  E X04  le fichier s'appelle « bourse.guide.yaml » mais dit « bourses ». Donnez-leur le même nom.",
  )
})

test('a file nobody would read is told of, and hidden files are left alone', () => {
  const tree = borrowTree()
  tree.write('guides/bourse.yaml', '')
  tree.write('guides/.bourse.guide.yaml.swp', '')
  tree.write('guides/anciens/bourse.guide.yaml', '')
  expect(linesOf(tree)).toEqual([
    expect.stringContaining('guides/anciens:1:1  W X05'),
    expect.stringContaining('guides/bourse.yaml:1:1  W X05'),
  ])
})

test('a missing file is told of by its name', () => {
  const tree = borrowTree()
  tree.files.delete('bourg/places.yaml')
  expect(linesOf(tree)).toEqual([expect.stringContaining('places.yaml:1:1  E X05')])
  expect(tree.readDeployment().content).toBeUndefined()
})

test('stories about no guide are told of', () => {
  const tree = borrowTree()
  tree.files.delete('bourg/guides/bourse.guide.yaml')
  expect(linesOf(tree)).toEqual([
    expect.stringContaining('stories/bourse.stories.yaml:2:8  E X05  aucun guide « bourse »'),
  ])
})

test('a file without a text says why, at the name it has', () => {
  const { files } = borrowTree()
  const docs = 'bourg/registry/docs.yaml'
  files.delete(docs)
  const unreadable = new Map([[docs, { code: 'Y07', message: 'pas en UTF-8' }]] as const)
  const { content, findings } = readDeployment(files, 'bourg', unreadable)
  expect(findings).toMatchObject([{ file: docs, code: 'Y07', message: 'pas en UTF-8' }])
  expect(content).toBeUndefined()
})

test('a broken fragment is told of once, not once for each guide that includes it', () => {
  const tree = borrowTree()
  tree.edit('fragments/mot-de-passe.frag.yaml', 'start: connu', 'strat: connu')
  expect(linesOf(tree).map((line) => line.split(':')[0])).toEqual([
    'fragments/mot-de-passe.frag.yaml',
    'fragments/mot-de-passe.frag.yaml',
  ])
  expect(contentOf(tree).guides[0]?.dependsOnBroken).toBe(true)
})

test('what deployments share is read too, and the deployment has the last word', () => {
  const tree = borrowTree()
  const fragment = 'fragments/mot-de-passe.frag.yaml'
  tree.files.set(`common/${fragment}`, tree.read(fragment))
  tree.files.delete(`bourg/${fragment}`)
  tree.files.set(
    'common/registry/partners.yaml',
    'bourg: { name: Autre nom }\nopt: { name: OPT }\n',
  )
  const { content, findings } = tree.readDeployment()
  expect(findings).toEqual([])
  expect(Object.keys(content?.fragments ?? {})).toEqual(['mot-de-passe'])
  expect(content?.registry.partners).toMatchObject({
    bourg: { name: 'Ville du Bourg' },
    opt: { name: 'OPT' },
  })
})

test('a deployment takes the shelves it names, in order, and no other', () => {
  const tree = borrowTree()
  const guide = tree.read('guides/bourse.guide.yaml')
  tree.edit('deployment.yaml', 'defaultPlace:', 'shelves: [lessons, town]\ndefaultPlace:')
  tree.files.set(
    'common/lessons/registry/partners.yaml',
    'a: { name: Leçons }\nb: { name: Leçons }\n',
  )
  tree.files.set('common/town/registry/partners.yaml', 'b: { name: Ville }\n')
  tree.files.set('common/other/registry/partners.yaml', 'c: { name: Personne }\n')
  tree.files.set(
    'common/town/guides/bourse-bis.guide.yaml',
    guide.replace('id: bourse', 'id: bourse-bis'),
  )
  const { content, findings } = tree.readDeployment()
  expect(findings).toEqual([])
  expect(content?.registry.partners).toMatchObject({ a: { name: 'Leçons' }, b: { name: 'Ville' } })
  expect(content?.registry.partners).not.toHaveProperty('c')
  expect(content?.guides.map(({ id }) => id)).toContain('bourse-bis')
})

test('a shelf that is not there is said at its line', () => {
  const tree = borrowTree()
  tree.edit('deployment.yaml', 'defaultPlace:', 'shelves: [lecons]\ndefaultPlace:')
  expect(linesOf(tree)).toEqual([
    expect.stringMatching(/^deployment\.yaml:\d+:\d+  E X05 .*« lecons »/),
  ])
})

test('a damaged ledger is not taken for an empty one', () => {
  const tree = borrowTree()
  tree.write('ledger.json', '{"bourse": ')
  expect(linesOf(tree)).toEqual([expect.stringContaining('ledger.json:1:1  E X02')])
  expect(tree.readDeployment().content).toBeUndefined()
})
