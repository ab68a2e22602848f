import { expect, test } from 'vitest'
import { wordsOf } from '#search/fold.ts'
import { stopWords } from '#search/stop-words.ts'

test('what surrounds a need says nothing of it', () => {
  const said = wordsOf(
    "Bonjour, j'ai besoin de savoir comment je peux payer mon loyer s'il vous plaît",
  )
  expect(said.map(({ text }) => text).filter((word) => !stopWords.has(word))).toEqual([
    'savoir',
    'payer',
    'loyer',
  ])
})
