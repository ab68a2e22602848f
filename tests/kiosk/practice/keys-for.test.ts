import { expect, test } from 'vitest'
import { keysFor } from '#kiosk/practice/keys-for.ts'

test('keys that come first are those of what is expected', () => {
  expect(keysFor(undefined)).toBe('text')
  expect(keysFor('Bonjour à tous')).toBe('text')
  expect(keysFor('louise@exemple.example')).toBe('email')
  expect(keysFor('0000 0000 0000 0000')).toBe('numeric')
  expect(keysFor('2 pommes')).toBe('text')
})
