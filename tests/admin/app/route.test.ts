import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hrefOf, readRoute, sections } from '#admin/app/route.ts'

test('an address that says nothing known is the fleet', () => {
  for (const hash of ['', '#', '#nowhere', '#nowhere/else?a=1'])
    expect(readRoute(hash).section).toBe('parc')
})

test('filters that say nothing leave the address', () => {
  expect(hrefOf('parc', [], { filtre: '', vue: 'lieu' })).toBe('#parc?vue=lieu')
  expect(hrefOf('parc')).toBe('#parc')
})

test('half an escape is read as it is written', () => {
  expect(readRoute('#contenu/%E0%A4').path).toEqual(['%E0%A4'])
})

test('whatever is written in an address is read back', () => {
  const word = fc.string({ minLength: 1, unit: 'grapheme' })
  const key = fc.stringMatching(/^[a-z]{1,8}$/)
  fc.assert(
    fc.property(
      fc.constantFrom(...sections),
      fc.array(word, { maxLength: 4 }),
      fc.dictionary(key, word, { noNullPrototype: true, maxKeys: 4 }),
      (section, path, query) => {
        expect(readRoute(hrefOf(section, path, query))).toEqual({ section, path, query })
      },
    ),
  )
})
