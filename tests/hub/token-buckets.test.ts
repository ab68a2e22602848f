import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { TokenBuckets } from '../../src/hub/token-buckets.ts'
import { manualClock } from './stage/manual-clock.ts'

test('an asker may ask a burst at once, then at the pace, and is told when', () => {
  const clock = manualClock()
  const buckets = new TokenBuckets(clock)
  const pace = { burst: 3, perMinute: 6 }
  expect([1, 2, 3].map(() => buckets.take('a', pace))).toEqual([0, 0, 0])
  expect(buckets.take('a', pace)).toBe(10)
  expect(buckets.take('b', pace)).toBe(0)
  clock.advance(10_000)
  expect(buckets.take('a', pace)).toBe(0)
  expect(buckets.take('a', pace)).toBe(10)
})

test('whatever the moments, nobody passes more often than the burst and the pace allow', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -5000, max: 20_000 }), { maxLength: 200 }),
      fc.integer({ min: 1, max: 10 }),
      fc.integer({ min: 1, max: 120 }),
      (pauses, burst, perMinute) => {
        const clock = manualClock()
        const buckets = new TokenBuckets(clock)
        let passed = 0
        let forwardMs = 0
        for (const pause of pauses) {
          // A clock that is set back gives nothing, and takes nothing away twice.
          clock.set(clock.nowMs() + pause)
          forwardMs += Math.max(0, pause)
          if (buckets.take('a', { burst, perMinute }) === 0) passed += 1
        }
        expect(passed).toBeLessThanOrEqual(burst + (forwardMs * perMinute) / 60_000 + 1e-6)
      },
    ),
  )
})

test('many askers do not fill the memory: those not seen for longest are forgotten', () => {
  const buckets = new TokenBuckets(manualClock())
  const pace = { burst: 1, perMinute: 1 }
  expect(buckets.take('first', pace)).toBe(0)
  for (let n = 0; n < 20_000; n += 1) buckets.take(`asker ${n}`, pace)
  expect(buckets.take('asker 19999', pace)).toBeGreaterThan(0)
  expect(buckets.take('first', pace)).toBe(0)
})
