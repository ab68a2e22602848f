import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measureOverflow } from '#ui/see-more/overflow.ts'

describe('a content longer than its window', () => {
  test.each([
    ['fits', { content: 500, window: 500, scrolled: 0, row: 0 }, false, true],
    ['is longer', { content: 900, window: 500, scrolled: 0, row: 0 }, true, false],
    ['is longer, at its end', { content: 900, window: 420, scrolled: 480, row: 80 }, true, true],
    [
      'fits once the row is gone',
      { content: 500, window: 420, scrolled: 0, row: 80 },
      false,
      false,
    ],
  ])('%s', (_what, heights, isLonger, isAtEnd) => {
    expect(measureOverflow(heights)).toEqual({ isLonger, isAtEnd })
  })

  test('the row never makes itself appear or vanish: its own height changes nothing', () => {
    fc.assert(
      fc.property(
        fc.nat(3000),
        fc.integer({ min: 200, max: 1500 }),
        fc.integer({ min: 64, max: 150 }),
        (content, window, row) => {
          const without = measureOverflow({ content, window, scrolled: 0, row: 0 })
          const withRow = measureOverflow({ content, window: window - row, scrolled: 0, row })
          expect(withRow.isLonger).toBe(without.isLonger)
        },
      ),
    )
  })
})
