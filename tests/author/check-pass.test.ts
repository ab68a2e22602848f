import { expect, test } from 'vitest'
import * as v from 'valibot'
import { buildRelease } from '#author/build-release.ts'
import { checkPass } from '#author/check-pass.ts'
import { shownPassSchema } from '#contract/pass.ts'
import { borrowTree, contentOf } from './borrow-tree.ts'

const words = (text: string) =>
  `{ std: { fr: "${text}", en: "Words" }, easy: { fr: "${text}", en: "Words" } }`
const pass = (more = '') => `schema: pass/1
id: pass-numerique
title: ${words('Le pass')}
lead: ${words('Il paie une formation.')}
picture: apprendre
facts:
  valeur:
    text: ${words('Il vaut dix euros.')}
    source: { name: Entretien, dated: '2020-09-25' }
    lastVerified: '2020-09-25'
    reviewEvery: P365D
${more}`
const list = `schema: directory/1
id: voisins
source: { name: Carte, dated: null }
places: [{ id: mediatheque, nom: Médiathèque, commune: Le Bourg }]
`

const tree = (more?: string) => {
  const borrowed = borrowTree()
  borrowed.write('pass.yaml', pass(more))
  borrowed.write('directory/voisins.directory.yaml', list)
  return borrowed
}

test('a deployment without one has nothing to say of it', () => {
  expect(checkPass(contentOf(borrowTree()), [], '2026-11-23')).toEqual([])
})

test('an old fact, a place of no directory and a picture nobody drew are told', () => {
  const content = contentOf(tree('places: [mediatheque, mediateque]\n'))
  const found = checkPass(content, [], '2026-11-23')
  expect(found.map(({ code, level }) => `${code} ${level}`)).toEqual([
    'A01 error',
    'L01 error',
    'F03 warning',
  ])
  expect(checkPass(contentOf(tree()), ['apprendre'], '2020-10-01')).toEqual([])
})

test('a release carries it with the names of its places', async () => {
  const files = await buildRelease(contentOf(tree('places: [mediatheque]\n')), [], '2026-11-23')
  const file = files.find(({ name }) => name === 'doors/pass')
  const shown = v.parse(shownPassSchema, JSON.parse(new TextDecoder().decode(file?.content)))
  expect(shown.places).toEqual([{ id: 'mediatheque', name: 'Médiathèque', commune: 'Le Bourg' }])
})
