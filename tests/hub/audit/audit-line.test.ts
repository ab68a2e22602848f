import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashLine, hashOfNothing, writeAbout } from '../../../src/hub/audit/audit-line.ts'

const line = {
  number: 1,
  at: '2026-11-22T08:00:00.000Z',
  by: 'hub',
  act: 'first-link-made',
  about: { terminal: 't-0', number: 2 },
  previousHash: hashOfNothing,
}

test('the hash of a line can be worked out by anybody: SHA-256 of sorted JSON without spaces', () => {
  const text = `{"about":{"number":2,"terminal":"t-0"},"act":"first-link-made","at":"2026-11-22T08:00:00.000Z","by":"hub","number":1,"previousHash":"${'0'.repeat(64)}"}`
  expect(hashLine(line)).toBe(createHash('sha256').update(text).digest('hex'))
})

test('the order in which an act is told changes nothing', () => {
  expect(hashLine({ ...line, about: { number: 2, terminal: 't-0' } })).toBe(hashLine(line))
})

test('anything else changes the hash', () => {
  const about = fc.dictionary(
    fc.string(),
    fc.oneof(fc.maxSafeInteger(), fc.boolean(), fc.string({ unit: 'grapheme' })),
  )
  fc.assert(
    fc.property(about, about, (one, other) => {
      fc.pre(writeAbout(one) !== writeAbout(other))
      expect(hashLine({ ...line, about: one })).not.toBe(hashLine({ ...line, about: other }))
    }),
  )
})

test('what nobody could check is not written', () => {
  for (const value of [0.5, Number.NaN, 2 ** 60, '\ud800'])
    expect(() => writeAbout({ value })).toThrow(TypeError)
})
