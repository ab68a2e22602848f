import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countOne } from '#session/count-one.ts'

test('one more, one less, each by what it is of', () => {
  const one = countOne({}, { of: 'pass', by: 1 })
  expect(one).toEqual({ pass: 1 })
  expect(countOne({ ...one, autre: 2 }, { of: 'pass', by: 1 })).toEqual({ pass: 2, autre: 2 })
  expect(countOne(one, { of: 'pass', by: -1 })).toEqual({})
})

test('whatever is touched, a count stays between none and twenty', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<1 | -1>(1, -1)), (touches) => {
      let tally: Readonly<Record<string, number>> = {}
      for (const by of touches) tally = countOne(tally, { of: 'pass', by })
      const pass = tally['pass'] ?? 0
      expect(pass).toBeGreaterThanOrEqual(0)
      expect(pass).toBeLessThanOrEqual(20)
    }),
  )
})
