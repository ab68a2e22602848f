import { expect, test } from 'vitest'
import { spell } from '#admin/fleet/spelling.ts'

test('each letter of a code has a first name, digits say themselves', () => {
  expect(spell('B7-Z').map(({ letter, said }) => said ?? letter)).toEqual(['Berthe', '7', 'Zoé'])
})

test('every letter a code may have is said by a name that begins with it', () => {
  for (const { letter, said } of spell('ABCDEFGHJKMNPQRSTUVWXYZ'))
    expect(said?.normalize('NFD').charAt(0)).toBe(letter)
})
