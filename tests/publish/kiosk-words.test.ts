import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readSpokenWords } from '#publish/audio/spoken-words.ts'
import { readKioskTables, readStandardWords, wordFiles } from '#publish/kiosk-words.ts'
import { readShellWords } from '#publish/read-shell-words.ts'

/** Files of the kiosk that hold French and English side by side, and why « Écouter » has nothing to say of them. */
const unheard: Readonly<Record<string, string>> = {
  'keyboard/keyboard-words.ts': 'keys of a keyboard: touched, never read out',
  'practice/practice-english.ts': 'the English of practice/practice-words.ts',
}

/** A table in English is one of words: `const english`, `practiceEnglish`, or a list of `{ fr, en }`. */
const holdsWords = (text: string) =>
  /\bconst \w*[eE]nglish\b[^=]*= \{/.test(text) || /\bfr: ['"`].*\ben: ['"`]/s.test(text)

test('no table of words of the kiosk is left out of what is heard and of what is translated', () => {
  const found = globSync('src/kiosk/**/*.{ts,tsx}')
    .filter((file) => holdsWords(readFileSync(file, 'utf8')))
    .map((file) => file.replace('src/kiosk/', ''))
    .filter((file) => !Object.hasOwn(unheard, file))
  const read = wordFiles.filter((file) => file !== 'practice/practice-words.ts')
  expect(found.toSorted()).toEqual(read.toSorted())
})

test('a table is recognised wherever it is written', () => {
  expect(holdsWords("const english: Record<Key, string> = {\n  a: 'A',\n}")).toBe(true)
  expect(holdsWords("export const doorEnglish = { a: 'A' }")).toBe(true)
  expect(holdsWords("[{ fr: 'Un', en: 'One' }]")).toBe(true)
  expect(holdsWords("import { english } from './x.ts'")).toBe(false)
})

test('every word of every part is said, in both registers', async () => {
  const said = new Set((await readSpokenWords()).map(([, words]) => words))
  const tables = await readKioskTables()
  expect(tables.length).toBeGreaterThan(7)
  for (const { french, easy } of tables)
    for (const words of [...Object.values(french), ...Object.values(easy)])
      expect(said, words).toContain(words)
  const standard = Object.values(await readStandardWords())
  expect(standard).toContain('Par téléphone ou en vidéo')
  for (const words of standard) expect(said, words).toContain(words)
})

test('workshops, « Faire le point » and the agreement to be helped are given to speakers, under keys of their own', async () => {
  const { french, langs } = await readShellWords()
  const tables = await readKioskTables()
  const keys = tables.flatMap((table) => Object.keys(table.french))
  expect(new Set(keys).size).toBe(keys.length)
  for (const start of ['purpose.', 'diagnostic.', 'assisted.'])
    expect(Object.keys(french).filter((key) => key.startsWith(start)).length).toBeGreaterThan(5)
  expect(keys.filter((key) => !langs['en']?.has(key))).toEqual([])
})
