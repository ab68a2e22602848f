import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { staffIdSchema, passkeyIdSchema, recoveryCodeSchema } from '../../../src/contract/staff.ts'
import * as v from 'valibot'
import { newRecoveryCodes } from '../../../src/hub/people/recovery-codes.ts'
import { hashSecret, newId, newToken, randomLetters } from '../../../src/hub/people/secrets.ts'

const random = (length: number) => new Uint8Array(randomBytes(length))

test('letters that are drawn are each as likely as the others', () => {
  const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
  const drawn = randomLetters(random, alphabet, 31_000)
  expect(drawn).toHaveLength(31_000)
  for (const letter of alphabet) {
    const count = drawn.split(letter).length - 1
    // Six standard deviations.
    expect(Math.abs(count - 1000)).toBeLessThan(190)
  }
})

test('a byte that would favour the first letters is drawn again', () => {
  const bytes = [255, 255, 2, 255, 1, 0]
  const drawnBytes = (length: number) => new Uint8Array(bytes.splice(0, length))
  expect(randomLetters(drawnBytes, 'abc', 3)).toBe('cba')
})

test('ids, tokens and codes have the shapes of the contract', () => {
  expect(v.is(staffIdSchema, newId(random, 's'))).toBe(true)
  expect(v.is(passkeyIdSchema, newId(random, 'p'))).toBe(true)
  expect(newToken(random)).toMatch(/^[\w-]{43}$/)
  for (const code of newRecoveryCodes(random)) {
    expect(code).toMatch(/^(?:[A-Z2-9]{4}-){3}[A-Z2-9]{4}$/)
    expect(v.parse(recoveryCodeSchema, code)).toBe(code.replaceAll('-', ''))
  }
})

test('a secret is kept as its SHA-256 (FIPS 180-4, example)', () => {
  expect(hashSecret('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
