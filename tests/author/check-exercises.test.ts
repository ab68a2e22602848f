import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildRelease } from '#author/build-release.ts'
import { checkDeployment } from '#author/check-deployment.ts'
import { pictureNames } from '#ui/pictures/names.ts'
import { borrowTree } from './borrow-tree.ts'

const sample = (id: string) =>
  readFileSync(`tests/guide/exercise/samples/${id}.exercise.yaml`, 'utf8')

/** The good deployment, with an exercise that its guide proposes first. */
const withExercise = (id: string, edit: (text: string) => string = (text) => text) => {
  const tree = borrowTree()
  const guide = tree.read('guides/bourse.guide.yaml')
  const practice = `steps:\n  debut:\n    kind: practice\n    exercise: ${id}`
  tree.write(
    'guides/bourse.guide.yaml',
    guide.replace('steps:\n  debut:\n    kind: info', () => practice),
  )
  tree.write(`exercises/${id}.exercise.yaml`, edit(sample(id)))
  return tree
}

const day = '2026-11-23'
const check = (tree: ReturnType<typeof borrowTree>) =>
  checkDeployment(tree.readDeployment(), day, pictureNames)
const codesIn = (tree: ReturnType<typeof borrowTree>) =>
  check(tree)
    .findings.filter(({ code, level }) => (level === 'error' && code !== 'C01') || code === 'E06')
    .map(({ code, at }) => `${code} ${at.join('.')}`)

test.each([
  'arnaque-messages',
  'mail-repondre',
  'page-onglet-fichier',
  'bilan-prudence',
  'cv-simple',
])('%s has nothing against it', (id) => {
  expect(codesIn(withExercise(id))).toEqual([])
})

test.each([
  ['mail-repondre', 'on: gain }', 'on: perdu }', 'E04 tasks.3.until'],
  ['mail-repondre', 'from: inconnu', 'from: personne', 'L01 messages.1.from'],
  ['mail-repondre', 'Alix Exemple', 'Alix Wamytan', 'E05 people.1.name'],
  ['mail-repondre', 'gain@loterie.invalid', 'gain@loterie.nc', 'E05 people.2.address'],
  ['page-onglet-fichier', 'address: fete.example', 'address: fete.nc', 'E05 pages.2.address'],
  ['arnaque-messages', 'www.colis-frais.example', 'www.colis.com', 'E05 messages.0.lines.2.text'],
  ['page-onglet-fichier', 'first: accueil', 'first: ailleurs', 'L01 first'],
  ['arnaque-messages', 'isTrap: false', 'isTrap: true', 'E07 messages.1'],
] as const)('%s: « %s » changed for « %s » is told', (id, from, to, told) => {
  const codes = codesIn(withExercise(id, (text) => text.replace(from, to)))
  expect(codes.some((code) => code.startsWith(told))).toBe(true)
})

test('a step says when its exercise is not there, and an exercise when no guide proposes it', () => {
  const tree = withExercise('cv-simple')
  tree.write('exercises/cv-simple.exercise.yaml', '')
  tree.files.delete('bourg/exercises/cv-simple.exercise.yaml')
  tree.write('exercises/mail-repondre.exercise.yaml', sample('mail-repondre'))
  expect(codesIn(tree)).toEqual(['E08 steps.debut.exercise', 'E06 id'])
})

test('a release carries the exercises that its guides propose, and no other', async () => {
  const tree = withExercise('cv-simple')
  tree.write('exercises/mail-repondre.exercise.yaml', sample('mail-repondre'))
  const { content } = tree.readDeployment()
  const { guides } = check(tree)
  const files = content ? await buildRelease(content, guides, day) : []
  expect(files.map(({ name }) => name).filter((name) => name.startsWith('exercises/'))).toEqual([
    'exercises/cv-simple',
  ])
})
