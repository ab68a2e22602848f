import { expect, test } from 'vitest'
import { buildRelease } from '#author/build-release.ts'
import { checkDeployment } from '#author/check-deployment.ts'
import { compileGuides } from '#author/compile-guides.ts'
import { contentWords, newPack, packText, wordsText } from '#author/languages/draft-pack.ts'
import { frenchTexts } from '#author/languages/french-texts.ts'
import { readPictures } from '#publish/read-pictures.ts'
import { type BorrowedTree, borrowTree, contentOf } from '../borrow-tree.ts'

const pack = (lang: string) => packText({ ...newPack(lang, '2026-11-23'), name: 'Esperanto' })
const title = { fr: 'Demander une bourse', says: 'Peti stipendion' }

const withPack = (words = [title], lang = 'eo') => {
  const tree = borrowTree()
  tree.write(`packs/${lang.toLowerCase()}/pack.yaml`, pack(lang))
  tree.write(`packs/${lang.toLowerCase()}/content.words.yaml`, wordsText(words))
  return tree
}
const found = (tree: BorrowedTree) =>
  checkDeployment(tree.readDeployment(), '2026-11-23', readPictures()).findings.map(
    ({ code, level, at }) => `${level} ${code} ${at.join('.')}`,
  )
const guidesOf = (tree: BorrowedTree) =>
  compileGuides(contentOf(tree)).guides.map(({ guide }) => guide)

test('a language that is there in part is read, and nothing is wrong with it', () => {
  const tree = withPack([title, { fr: 'Bonjour', says: '' }])
  expect(found(tree)).toEqual([])
  const [language] = contentOf(tree).languages
  expect([...(language?.words ?? [])]).toEqual([['Demander une bourse', 'Peti stipendion']])
})

test('the folder of a deployment has the last word over what deployments share', () => {
  const tree = withPack()
  tree.files.set('common/packs/eo/pack.yaml', pack('eo'))
  const shared = [
    { ...title, says: 'Alie' },
    { fr: "C'est gratuit.", says: 'Senpaga.' },
  ]
  tree.files.set('common/packs/eo/content.words.yaml', wordsText(shared))
  const [language] = contentOf(tree).languages
  expect(language?.words.get('Demander une bourse')).toBe('Peti stipendion')
  expect(language?.words.get("C'est gratuit.")).toBe('Senpaga.')
})

test('once the French has changed, its translation is told and no longer shown', async () => {
  const tree = withPack()
  tree.edit(
    'guides/bourse.guide.yaml',
    "std: { fr: 'Demander une bourse'",
    "std: { fr: 'Avoir une bourse'",
  )
  tree.edit(
    'guides/bourse.guide.yaml',
    "easy: { fr: 'Demander une bourse'",
    "easy: { fr: 'Avoir une bourse'",
  )
  expect(found(tree)).toContain('warning T05 words.0')
  const files = await buildRelease(contentOf(tree), guidesOf(tree), '2026-11-23')
  const front = files.find(({ name }) => name === 'front')
  expect(JSON.parse(new TextDecoder().decode(front?.content))).toMatchObject({
    languages: [{ lang: 'eo', name: 'Esperanto', direction: 'ltr', percent: 0 }],
  })
})

test('a translation keeps what the French refers to', () => {
  const french = "Une [[term:bourse]] aide à payer l'école."
  expect(found(withPack([{ fr: french, says: 'Stipendio helpas.' }]))).toEqual([
    'error T06 words.0.says',
  ])
})

test('a language of nobody, and one that the deployment has, are refused', () => {
  expect(found(withPack([title], 'qps-Ploc'))).toEqual(['error T07 lang'])
  expect(found(withPack([title], 'en'))).toEqual(['error T07 lang'])
})

test('the folder has the name of the language', () => {
  const tree = borrowTree()
  tree.write('packs/esperanto/pack.yaml', pack('eo'))
  expect(found(tree)).toContain('error X04 lang')
})

test('a release has a file for each language, and its front what is said of it', async () => {
  const tree = withPack()
  const files = await buildRelease(contentOf(tree), guidesOf(tree), '2026-11-23')
  const file = files.find(({ name }) => name === 'languages/eo')
  expect(JSON.parse(new TextDecoder().decode(file?.content))).toEqual({
    lang: 'eo',
    words: [['Demander une bourse', 'Peti stipendion']],
  })
})

test('what speakers are given is every text, easy where there is one, and what they have done', () => {
  const tree = withPack()
  const texts = frenchTexts(contentOf(tree), guidesOf(tree))
  const words = contentWords('eo', texts, contentOf(tree).languages[0]?.words ?? new Map())
  expect(words.find(({ fr }) => fr === 'Demander une bourse')?.says).toBe('Peti stipendion')
  expect(words.filter(({ says }) => says === '').length).toBeGreaterThan(20)
  expect(words.some(({ fr }) => fr === 'Nous le faisons ensemble.')).toBe(true)
  expect(words.some(({ fr }) => fr === 'Nous préparons la demande ensemble.')).toBe(false)
})
