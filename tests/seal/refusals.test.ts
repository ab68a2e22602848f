import { expect, test } from 'vitest'
import { explainRefusal, refusalSentences } from '#seal/refusals.ts'

test('every code has one French sentence of its own', () => {
  const sentences = Object.values(refusalSentences)
  expect(new Set(sentences).size).toBe(sentences.length)
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-ZÀÉ].*\.$/)
})

test('a refusal says what it is about', () => {
  expect(explainRefusal({ code: 'expired', role: 'timestamp' })).toContain('horodatage')
  expect(explainRefusal({ code: 'hash-mismatch', file: 'guides/carte-grise.json' })).toContain(
    'carte-grise',
  )
  expect(explainRefusal({ code: 'offline' })).toBe(refusalSentences.offline)
})
