import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { smallestCount } from '#contract/counters.ts'
import { boundsOf } from '../../../../src/hub/fleet/counts/bounds.ts'
import { allOf, type Count, line, sum } from '../../../../src/hub/fleet/counts/count-tree.ts'
import { isSmall, maskCounts } from '../../../../src/hub/fleet/counts/mask-counts.ts'
import { anyCounts } from './any-counts.ts'

const exposedIn = (root: Count, shown: ReadonlySet<Count>) => {
  const bounds = boundsOf(root, shown)
  return [...allOf(root)].filter((count) => {
    const { low, high } = bounds.get(count) ?? { low: 0, high: 0 }
    return isSmall(count) && high - low < smallestCount
  })
}

describe('whatever the counts', () => {
  test('no small one is shown, nor can be told closer than by the smallest count', () => {
    fc.assert(
      fc.property(anyCounts, (root) => {
        const shown = maskCounts(root)
        for (const count of shown) expect(count.value).toBeGreaterThanOrEqual(smallestCount)
        expect(exposedIn(root, shown)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  test('nothing is masked where nothing is small', () => {
    fc.assert(
      fc.property(anyCounts, (root) => {
        fc.pre(![...allOf(root)].some(isSmall))
        expect(maskCounts(root)).toEqual(new Set([...allOf(root)].filter(({ hasLine }) => hasLine)))
      }),
    )
  })

  test('the same counts give the same masks', () => {
    fc.assert(
      fc.property(anyCounts, (root) => {
        const once = [...allOf(root)].map((count) => maskCounts(root).has(count))
        const copy = structuredClone(root)
        const again = maskCounts(copy)
        expect([...allOf(copy)].map((count) => again.has(count))).toEqual(once)
      }),
    )
  })
})

test('a small count takes the next smallest with it, and not the largest', () => {
  const parts = [line(3), line(400), line(25), line(90)]
  const root = line(518, [parts])
  const shown = maskCounts(root)
  expect(parts.map((part) => shown.has(part))).toEqual([false, true, false, true])
  expect(shown.has(root)).toBe(true)
})

test('small counts that protect one another take nothing with them', () => {
  const parts = [line(8), line(9), line(300)]
  const shown = maskCounts(line(317, [parts]))
  expect(parts.map((part) => shown.has(part))).toEqual([false, false, true])
})

test('when the other parts are all hidden, the whole is hidden too', () => {
  const [small, other] = [line(2), line(3)]
  const elsewhere = line(60)
  const whole = line(5, [[small, other]])
  const root = line(65, [[whole, elsewhere]])
  const shown = maskCounts(root)
  expect([...shown]).toEqual([root].filter((count) => shown.has(count)))
  expect(shown.has(elsewhere)).toBe(false)
})

test('sums that do not hold hide more, and never hang', () => {
  const wrong: Count = { value: 40, hasLine: true, splits: [[line(5), line(12)], [line(90)]] }
  const shown = maskCounts(wrong)
  expect(exposedIn(wrong, shown)).toEqual([])
  expect([...shown].every(({ value }) => value >= smallestCount)).toBe(true)
})

test('a fleet of two hundred places and a hundred guides is masked in little time', () => {
  const guides = Array.from({ length: 100 }, (_, guide) =>
    sum(
      Array.from({ length: 4 }, (_o, outcome) => {
        const places = Array.from({ length: 200 }, (_p, place) =>
          line(1 + ((guide * 7 + outcome * 13 + place * 29) % 60)),
        )
        return line(
          places.reduce((all, { value }) => all + value, 0),
          [places],
        )
      }),
    ),
  )
  const root = line(
    guides.reduce((all, { value }) => all + value, 0),
    [guides],
  )
  const before = performance.now()
  const shown = maskCounts(root)
  expect(performance.now() - before).toBeLessThan(5000)
  expect(shown.size).toBeGreaterThan(50_000)
})
