import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadTexts } from '#kiosk/start/load-texts.ts'
import { frontFr } from '#kiosk/texts/front-fr.ts'
import { readWords } from '../read-words.ts'

const wordsIn = async (name: string) => readWords(`/src/kiosk/texts/${name}.json`)
const gapsIn = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([gap]) => gap).toSorted()

test('English says everything French says, with the same gaps to fill', async () => {
  const french: Record<string, string> = { ...frontFr, ...(await wordsIn('later-fr')) }
  const english = await wordsIn('en')
  expect(Object.keys(english).toSorted()).toEqual(Object.keys(french).toSorted())
  for (const [key, text] of Object.entries(french))
    expect(gapsIn(english[key] ?? ''), key).toEqual(gapsIn(text))
})

test('the words of the first screens are said once', async () => {
  const later = await wordsIn('later-fr')
  expect(Object.keys(frontFr).filter((key) => key in later)).toEqual([])
})

test('words follow the language, the number and the values given', async () => {
  const textsOf = await loadTexts(readWords)
  expect(textsOf('fr').t('bar.help')).toBe('Aide')
  expect(textsOf('en').t('bar.help')).toBe('Help')
  expect(textsOf('fr').t('list.guides', { count: 1 })).toBe('1 démarche')
  expect(textsOf('fr').t('list.guides', { count: 3 })).toBe('3 démarches')
})

test('a language whose words have not come is said in French', async () => {
  const textsOf = await loadTexts(async (address) =>
    address.endsWith('en.json') ? {} : readWords(address),
  )
  expect(textsOf('en').t('list.all')).toBe('Tout voir')
})

test('the files hold words and nothing else', () => {
  for (const name of ['later-fr', 'en'])
    expect(readFileSync(`src/kiosk/texts/${name}.json`, 'utf8')).not.toMatch(/[<>]/)
})
