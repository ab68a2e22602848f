import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadTexts } from '#kiosk/start/load-texts.ts'
import { frontFr } from '#kiosk/texts/front-fr.ts'
import { easyFaults } from '../easy-faults.ts'
import { readWords } from '../read-words.ts'

const wordsIn = async (name: string) => readWords(`/src/kiosk/texts/${name}.json`)
const french = { lang: 'fr', register: 'std' } as const
const english = { lang: 'en', register: 'std' } as const
const gapsIn = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([gap]) => gap).toSorted()

test('English says everything French says, with the same gaps to fill', async () => {
  const inFrench: Record<string, string> = { ...frontFr, ...(await wordsIn('later-fr')) }
  const inEnglish = await wordsIn('en')
  expect(Object.keys(inEnglish).toSorted()).toEqual(Object.keys(inFrench).toSorted())
  for (const [key, text] of Object.entries(inFrench))
    expect(gapsIn(inEnglish[key] ?? ''), key).toEqual(gapsIn(text))
})

test('the words of the first screens are said once', async () => {
  const later = await wordsIn('later-fr')
  expect(Object.keys(frontFr).filter((key) => key in later)).toEqual([])
})

test('words follow the language, the number and the values given', async () => {
  const textsOf = await loadTexts(readWords)
  expect(textsOf(french).t('bar.help')).toBe('Aide')
  expect(textsOf(english).t('bar.help')).toBe('Help')
  expect(textsOf(french).t('list.guides', { count: 1 })).toBe('1 démarche')
  expect(textsOf(french).t('list.guides', { count: 3 })).toBe('3 démarches')
})

test('a language whose words have not come is said in French', async () => {
  const textsOf = await loadTexts(async (address) =>
    address.endsWith('en.json') ? {} : readWords(address),
  )
  expect(textsOf(english).t('list.all')).toBe('Tout voir')
})

test('the files hold words and nothing else', () => {
  for (const name of ['later-fr', 'easy-fr', 'en'])
    expect(readFileSync(`src/kiosk/texts/${name}.json`, 'utf8')).not.toMatch(/[<>]/)
})

describe('easy French', () => {
  test('says otherwise what ordinary French says, with the same gaps to fill', async () => {
    const ordinary = await wordsIn('later-fr')
    for (const [key, text] of Object.entries(await wordsIn('easy-fr'))) {
      expect(Object.keys(ordinary), key).toContain(key)
      expect(text, key).not.toBe(ordinary[key])
      expect(gapsIn(text), key).toEqual(gapsIn(ordinary[key] ?? ''))
    }
  })

  test('everything a person reads of a call for help is easy by the rules of guides (R01 to R03)', async () => {
    const ordinary = await wordsIn('later-fr')
    const read = { ...ordinary, ...(await wordsIn('easy-fr')) }
    const forStaff = new Set(['help.status'])
    const ofHelp = Object.entries(read).filter(
      ([key]) => key.startsWith('help.') && !forStaff.has(key),
    )
    expect(easyFaults(ofHelp.map(([, text]) => text))).toEqual([])
  })

  test('is what the easy register says, ordinary words underneath, and changes no other language', async () => {
    const textsOf = await loadTexts(readWords)
    const easy = textsOf({ lang: 'fr', register: 'easy' })
    expect(easy.t('help.lead')).toBe('Restez assis. Levez la main.')
    expect(easy.t('list.all')).toBe('Tout voir')
    expect(easy.t('list.guides', { count: 3 })).toBe('3 démarches')
    expect(easy.t('help.coming.name', { name: 'Hina' })).toBe('Hina arrive')
    const easyEnglish = textsOf({ lang: 'en', register: 'easy' })
    expect(easyEnglish.t('help.lead')).toBe(textsOf(english).t('help.lead'))
  })
})
