import { expect, test } from 'vitest'
import { checkSettings } from '#author/check-settings.ts'
import { readPictures } from '#publish/read-pictures.ts'
import { borrowTree, contentOf } from './borrow-tree.ts'

const check = (file: string, from: string, to: string) => {
  const tree = borrowTree()
  tree.edit(file, from, to)
  return checkSettings(contentOf(tree), readPictures()).map(({ code, level, line, message }) => ({
    code,
    level,
    line: tree.read(file).split('\n')[line - 1]?.trim(),
    message,
  }))
}

test.each([
  ['deployment.yaml', 'defaultPlace: mairie', 'defaultPlace: marie', 'L01', '« mairie »'],
  ['deployment.yaml', 'helpOffice: accueil', 'helpOffice: acceuil', 'L01', '« accueil »'],
  ['deployment.yaml', 'picture: ecole', 'picture: ecol', 'A01', '« ecole »'],
  ['registry/sites.yaml', 'partner: bourg', 'partner: bourgs', 'L01', '« bourg »'],
  ['registry/offices.yaml', 'partner: bourg', 'partner: nulle-part', 'L01', 'Ajoutez-le'],
  ['registry/docs.yaml', 'picture: impots', 'picture: impot', 'A01', '« impots »'],
  ['places.yaml', 'id: annexe-1', 'id: mairie-1', 'L01', 'déjà pris'],
])('%s: « %s » written « %s » is told as %s', (file, from, to, code, words) => {
  const found = check(file, from, to)
  expect(found).toMatchObject([{ code, level: 'error' }])
  expect(found[0]?.line).toContain(to)
  expect(found[0]?.message).toContain(words)
})

test('a tile must speak each language of the deployment', () => {
  const [found] = check(
    'deployment.yaml',
    "std: { fr: 'École', en: 'School' }",
    "std: { fr: 'École' }",
  )
  expect(found).toMatchObject({ code: 'T01', level: 'error', line: 'label:' })
  expect(found?.message).toContain('« en »')
})

test('a text of the registry without an easy version is only warned of', () => {
  expect(
    check('registry/docs.yaml', `easy: { fr: "Avis d'impôt", en: 'Tax notice' }`, ''),
  ).toMatchObject([{ code: 'T02', level: 'warning', line: 'name:' }])
})

const withEntry = (shows: string, status = 'published') => {
  const tree = borrowTree()
  const path = 'deployment.yaml'
  tree.write(
    path,
    `${tree.read(path)}
entries:
  - { topic: entreprise, picture: ville, shows: [${shows}], label: { std: { fr: 'Pro', en: 'Pro' }, easy: { fr: 'Pro' } } }
`,
  )
  tree.edit('guides/bourse.guide.yaml', 'status: published', `status: ${status}`)
  return checkSettings(contentOf(tree), readPictures())
}

test('an entry of the home that would show no guide is an error', () => {
  for (const found of [withEntry(''), withEntry('bourse', 'draft')]) {
    expect(found).toMatchObject([{ code: 'E03', level: 'error' }])
    expect(found[0]?.message).toContain('« entreprise »')
  }
})

test('an entry may show guides of other needs, which must exist', () => {
  expect(withEntry('bourse')).toEqual([])
  expect(withEntry('bourse, bouse')).toMatchObject([{ code: 'L01', level: 'error' }])
})

test('a small site needs a number to call', () => {
  const tree = borrowTree()
  tree.edit('deployment.yaml', 'helpOffice: accueil', 'helpOffice: accueil\nprofile: small-site')
  const toldOf = () => checkSettings(contentOf(tree), readPictures()).map(({ code }) => code)
  expect(toldOf()).toEqual(['E09', 'E09'])
  tree.edit('registry/offices.yaml', 'commune: Le Bourg', "commune: Le Bourg\n  phone: '00 00 00'")
  expect(toldOf()).toEqual([])
})
