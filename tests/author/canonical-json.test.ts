import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '#author/canonical-json.ts'

const plainKey = fc.string().filter((key) => key !== 'steps' && key !== 'places')

test('the order in which other keys were written never changes the bytes', () => {
  fc.assert(
    fc.property(fc.dictionary(plainKey, fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).toReversed())
      expect(canonicalJson(reversed)).toBe(canonicalJson(value))
    }),
  )
})

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('an absent value leaves no key', () => {
  expect(canonicalJson({ b: undefined, a: [1, { d: 2, c: 3 }] })).toBe('{"a":[1,{"c":3,"d":2}]}')
})

test('the steps of a guide keep the order in which a person meets them', () => {
  expect(canonicalJson({ steps: { b: { y: 1, x: 2 }, a: 3 }, id: 'g' })).toBe(
    '{"id":"g","steps":{"b":{"x":2,"y":1},"a":3}}',
  )
})
