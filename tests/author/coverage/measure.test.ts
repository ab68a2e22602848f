import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measure, percentOf } from '#author/coverage/measure.ts'

test('what is missing is named', () => {
  expect(
    measure('x', 'X', [
      ['a', true],
      ['b', false],
    ]),
  ).toEqual({ id: 'x', name: 'X', done: 1, of: 2, missing: ['b'] })
})

test('a hundred per cent is said when nothing is missing, and only then; of nothing, no per cent is said', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), (done, rest) => {
      const percent = percentOf({ done, of: done + rest })
      if (done + rest === 0) expect(percent).toBeUndefined()
      else expect(percent === 100).toBe(rest === 0)
    }),
  )
})
