import { expect, test } from 'vitest'
import { keyRows } from '#kiosk/keyboard/key-rows.ts'

type Arguments = Parameters<typeof keyRows>
const keysOf = (...args: Arguments) => {
  const { rows, more } = keyRows(...args)
  return [...rows.flat(), ...more]
}

const plain = { areSigns: false, areCapitals: false }

test('both orders have every letter once, and each accented letter is one key', () => {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz'.split('')
  for (const order of ['azerty', 'abc'] as const) {
    const keys = keysOf(order, plain)
    expect(keys.filter((key) => alphabet.includes(key)).toSorted()).toEqual(alphabet)
    for (const accent of 'éèêàâçùîôï') expect(keys).toContain(accent)
    expect(new Set(keys).size).toBe(keys.length)
  }
  expect(keyRows('abc', plain).rows[0]?.join('')).toBe('abcdefghijéè')
})

test('rows fit twelve columns, the last one with two keys more', () => {
  for (const areSigns of [true, false]) {
    const { rows } = keyRows('azerty', { areSigns, areCapitals: false })
    for (const row of rows) expect(row.length).toBeLessThanOrEqual(12)
    expect(rows.at(-1)?.length).toBeLessThanOrEqual(10)
  }
})

test('addresses have their own signs beside their letters, and both layers show them', () => {
  for (const sign of '@._-')
    expect(keyRows('azerty', { ...plain, mode: 'email' }).more).toContain(sign)
  for (const sign of './:-') expect(keyRows('abc', { ...plain, mode: 'url' }).more).toContain(sign)
  const signs = { areSigns: true, areCapitals: false, mode: 'email' }
  expect(keyRows('azerty', signs)).toEqual(keyRows('azerty', { ...signs, mode: 'text' }))
})

test('capitals keep their accents, and an address has its signs', () => {
  expect(keysOf('azerty', { ...plain, areCapitals: true })).toContain('É')
  const signs = keysOf('abc', { ...plain, areSigns: true })
  for (const sign of '0123456789@._-') expect(signs).toContain(sign)
})
