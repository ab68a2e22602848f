import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { counted, countedThings } from '#admin/app/count-words.ts'

const plain = (text: string) => text.replaceAll(/\s/gu, ' ')
test.each(countedThings)('« %s » is said of one for 0 and 1, of several from 2 on', (thing) => {
  const [none = '', one = '', two = ''] = [0, 1, 2].map((count) => plain(counted(thing, count)))
  expect(none).toBe(one.replace('1', '0'))
  expect(one + two).not.toContain('(s)')
  // « 1 à revoir », « 2 à revoir »: the only words without a form of their own for several.
  if (thing !== 'toReview') expect(two).not.toBe(one.replace('1', '2'))
})

test('verbs and what goes with them follow the number', () => {
  expect(counted('fetching', 1)).toBe('va la chercher')
  expect(counted('fetching', 2)).toBe('vont la chercher')
  expect(counted('guidesChanged', 0)).toBe('guide changé')
  expect(counted('factsNoLongerVerified', 1)).toMatch(/^1 fait que .* comme vérifié ne l’est plus/)
})

test('a number is written as French writes it', () => {
  expect(plain(counted('walks', 12_345))).toBe('12 345 démarches suivies')
  expect(plain(counted('ways', 12_345_678_901_234_567_890n))).toBe(
    '12 345 678 901 234 567 890 chemins',
  )
})

test('nobody else words a count', () => {
  const chosenByHand =
    /> 1 \? '|=== 1 \? '|\(s\)|\} ?(erreur|avertissement|fichier|poste|guide)s?\b/
  const guilty = globSync('src/admin/**/*.{ts,tsx}').filter((file) =>
    chosenByHand.test(readFileSync(file, 'utf8')),
  )
  expect(guilty).toEqual([])
})
