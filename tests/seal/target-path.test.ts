import { expect, test } from 'vitest'
import { isTargetPath, targetAddress, targetPathOf } from '#seal/target-path.ts'

test.each(['front.json', 'guides/carte-grise.json', 'media/sons/bonjour.opus'])(
  '%s is a name',
  (path) => {
    expect(isTargetPath(path)).toBe(true)
  },
)

test.each([
  '../front.json',
  'guides/../front.json',
  '/front.json',
  'C:\\front.json',
  'guides\\front.json',
  'front.json\0',
  `${'a'.repeat(300)}.json`,
  '\u202Enosj.tnorf',
  'con.json',
  'guides/nul.json',
  'Front.json',
  'front',
  '',
  '.json',
  'guides//front.json',
  'https://hub.example/front.json',
  'front.json?x',
  'front%2e.json',
])('%j is none', (path) => expect(isTargetPath(path)).toBe(false))

test('a file is served under its hash', () => {
  expect(targetAddress('guides/carte-grise.json', 'ab')).toBe('guides/ab.carte-grise.json')
  expect(targetAddress('front.json', 'ab')).toBe('ab.front.json')
})

test('texts are JSON, recordings are packs, and each has a name that may be one', () => {
  expect(targetPathOf('guides/carte-grise')).toBe('guides/carte-grise.json')
  expect(targetPathOf('audio/fr/guides/carte-grise')).toBe('audio/fr/guides/carte-grise.pack')
  expect(isTargetPath(targetPathOf('audio/fr/guides/carte-grise'))).toBe(true)
})
