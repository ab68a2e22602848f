import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { closestWord, suggest } from '#author/closest-word.ts'

test.each([
  ['titel', 'title'],
  ['tilte', 'title'],
  ['ttile', 'title'],
  ['Title', 'title'],
  ['easyReviewdBy', 'easyReviewedBy'],
])('%s was meant as %s', (written, meant) => {
  expect(closestWord(written, ['lead', 'title', 'topic', 'easyReviewedBy'])).toBe(meant)
})

test('a word of its own is not taken for another one', () => {
  expect(closestWord('bidule', ['title', 'lead', 'topic'])).toBeUndefined()
  expect(suggest('bidule', ['title'])).toBe('')
})

test('a known word is closest to itself, whatever the others are', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 1 }), (words) => {
      const [first = ''] = words
      expect(closestWord(first, words)?.toLowerCase()).toBe(first.toLowerCase())
    }),
  )
})
