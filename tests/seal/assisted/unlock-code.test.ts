import { expect, test } from 'vitest'
import {
  macWith,
  newRounds,
  pepperedText,
  stretchCode,
  weaknessOf,
} from '#seal/assisted/unlock-code.ts'
import { fromHex, toHex } from '#seal/hex.ts'

test.each([
  ['12345', 'too-short'],
  ['1234567890123', 'too-long'],
  ['12a456', 'not-digits'],
  ['000000', 'repeated'],
  ['121212', 'repeated'],
  ['123123', 'repeated'],
  ['123456', 'in-order'],
  ['987654', 'in-order'],
  ['890123', 'in-order'],
  ['140789', 'a-date'],
  ['890714', 'a-date'],
  ['071989', 'a-date'],
  ['14071989', 'a-date'],
  ['19890714', 'a-date'],
])('%s is refused: %s', (code, weakness) => {
  expect(weaknessOf(code)).toBe(weakness)
})

test.each(['739562', '584093', '5029471836'])('%s may be chosen', (code) => {
  expect(weaknessOf(code)).toBeUndefined()
})

test('most codes of six digits may be chosen', () => {
  let refused = 0
  for (let code = 0; code < 1_000_000; code += 7)
    if (weaknessOf(String(code).padStart(6, '0'))) refused += 1
  expect(refused / (1_000_000 / 7)).toBeLessThan(0.1)
})

test('stretching is PBKDF2 with SHA-256: a vector known to everybody', async () => {
  const salt = new TextEncoder().encode('salt')
  expect(toHex(await stretchCode('password', salt, 2))).toBe(
    'ae4d0c95af6b46d32d0adff928f06dd02a303f8ef3c251dfd6e2d85a95474c43',
  )
})

test('the work of a new code is the one measured: 0.3 s at least where it was', () => {
  expect(newRounds).toBeGreaterThanOrEqual(900_000)
})

test('the pepper makes another key for each number and each deployment', async () => {
  const of = async (pepper: string, number: string) =>
    toHex(await macWith(fromHex(pepper.repeat(64)), pepperedText(number, 'ab')))
  const keys = await Promise.all([of('a', '10'), of('a', '11'), of('b', '10')])
  expect(new Set(keys).size).toBe(3)
})
