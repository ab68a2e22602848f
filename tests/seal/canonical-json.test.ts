import { createRequire } from 'node:module'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalBytes } from '#seal/canonical-json.ts'

/** The reference's own, which has no types. */
const { canonicalize } = createRequire(createRequire(import.meta.url).resolve('@tufjs/models'))(
  '@tufjs/canonical-json',
) as { canonicalize: (value: unknown) => string }

const textOf = (value: unknown) => {
  const bytes = canonicalBytes(value)
  return bytes && new TextDecoder().decode(bytes)
}

test('is the form that tuf-js signs', () => {
  const values = fc
    .jsonValue({ noUnicodeString: false })
    .map(
      (value) =>
        JSON.parse(
          JSON.stringify(value, (_key, item: unknown) =>
            typeof item === 'number' ? Math.trunc(item % 2 ** 53) : item,
          ),
        ) as unknown,
    )
  fc.assert(
    fc.property(values, (value) => {
      expect(textOf(value)).toBe(canonicalize(value))
    }),
    { numRuns: 500 },
  )
})

test('sorts keys, adds no space, and escapes quotes and backslashes only', () => {
  expect(textOf({ b: [1, true, null], a: 'é\n"\\' })).toBe('{"a":"é\n\\"\\\\","b":[1,true,null]}')
})

test.each([
  ['a fraction', 1.5],
  ['an integer that a double does not hold', 2 ** 53],
  ['half of a surrogate pair', '\ud800'],
  ['half of one in a key', { '\udc00': 1 }],
  ['what is not JSON', [undefined]],
])('has no form for %s', (_what, value) => expect(canonicalBytes(value)).toBeUndefined())
