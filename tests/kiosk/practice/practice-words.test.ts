import { expect, test } from 'vitest'
import { practiceEasy } from '#kiosk/practice/practice-easy.ts'
import { practiceEnglish } from '#kiosk/practice/practice-english.ts'
import { practiceFrench } from '#kiosk/practice/practice-french.ts'
import { practiceWords } from '#kiosk/practice/practice-words.ts'
import { sceneFrench } from '#guide/exercise/scene-words.ts'

const gaps = (words: string) => (words.match(/\{\w+\}/g) ?? []).toSorted()

test('words follow the language and the register, with gaps filled', () => {
  const said = (lang: string, register: 'std' | 'easy') => practiceWords({ lang, register })
  expect(said('fr', 'std')('task.count', { at: 2, of: 6 })).toBe('À faire\u00a0: 2 sur 6')
  expect(said('en', 'easy')('mail.send')).toBe('Send')
  expect(said('fr', 'easy')('check.calm')).toBe('Pas de note. On ne garde rien.')
  expect(said('wls', 'std')('mail.send')).toBe('Envoyer')
})

test('every word in another register or language has the same gaps', () => {
  for (const [key, words] of Object.entries({ ...practiceFrench, ...sceneFrench })) {
    const others = Object.entries({ english: practiceEnglish, easy: practiceEasy })
    for (const [, table] of others) {
      const other = Object.entries(table).find(([name]) => name === key)?.[1]
      if (other !== undefined) expect(gaps(other), key).toEqual(gaps(words))
    }
  }
})
