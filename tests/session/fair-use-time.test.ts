import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type FairUseTime,
  giveMore,
  isOver,
  passTime,
  sitDown,
  warningOf,
} from '#session/fair-use-time.ts'

const fairUse = { guaranteedMinutes: 45, noticeMinutes: 15 }
const minuteMs = 60_000

const pass = (time: FairUseTime, minutes: number, isWaiting = true, counts = true) =>
  passTime(time, { ms: minutes * minuteMs, counts, isWaiting }, fairUse)

test('with nobody waiting a person stays as long as they like, and nothing is counted down', () => {
  const time = pass(sitDown(fairUse), 600, false)
  expect(time).toEqual({ usedMs: 600 * minuteMs, guaranteedMs: 45 * minuteMs })
  expect(warningOf(time)).toBeUndefined()
})

test('somebody who waits limits nobody before the guaranteed time is used', () => {
  expect(pass(sitDown(fairUse), 44)).not.toHaveProperty('leftMs')
  expect(pass(pass(sitDown(fairUse), 44), 1).leftMs).toBe(15 * minuteMs)
})

test('ten, five and two minutes are told, and the end comes after them', () => {
  let time = pass(sitDown(fairUse), 45)
  const told: unknown[] = []
  for (let minute = 0; minute <= 15; minute += 1) {
    told.push(isOver(time) ? 'over' : warningOf(time))
    time = pass(time, 1)
  }
  const quiet = Array.from({ length: 5 }, () => undefined)
  expect(told).toEqual([...quiet, 10, 10, 10, 10, 10, 5, 5, 5, 2, 2, 'over'])
})

test('who no longer waits takes the limit away, and who waits again gives the whole notice anew', () => {
  const short = pass(pass(sitDown(fairUse), 45), 14)
  expect(short.leftMs).toBe(minuteMs)
  const free = pass(short, 1, false)
  expect(free).not.toHaveProperty('leftMs')
  expect(pass(free, 1).leftMs).toBe(15 * minuteMs)
})

test('an aidant gives more time after the limit was told, or before it may apply', () => {
  const short = pass(pass(sitDown(fairUse), 45), 14)
  expect(giveMore(short, 15).leftMs).toBe(16 * minuteMs)
  const early = giveMore(pass(sitDown(fairUse), 10), 15)
  expect(pass(early, 49)).not.toHaveProperty('leftMs')
  expect(pass(early, 50).leftMs).toBe(15 * minuteMs)
  // Somebody who had stayed long before anybody waited has these minutes from now on.
  const late = giveMore(pass(sitDown(fairUse), 200, false), 15)
  expect(pass(late, 14)).not.toHaveProperty('leftMs')
})

test('a release that gives less than the first warning is held to the first warning', () => {
  const hasty = { guaranteedMinutes: 0, noticeMinutes: 0 }
  const time = passTime(sitDown(hasty), { ms: 1, counts: true, isWaiting: true }, hasty)
  expect(time.leftMs).toBe(10 * minuteMs)
})

const tick = fc.record({
  ms: fc.integer({ min: 0, max: 30_000 }),
  counts: fc.boolean(),
  // Seldom, or nobody would ever come to the end.
  isWaiting: fc.integer({ min: 0, max: 80 }).map((drawn) => drawn > 0),
  gives: fc.integer({ min: 0, max: 80 }).map((drawn) => drawn === 0),
})
const numbers = fc.record({
  guaranteedMinutes: fc.integer({ min: 0, max: 3 }),
  noticeMinutes: fc.integer({ min: 10, max: 12 }),
})

test('whatever comes in whatever order, nobody is sent away early, unwarned, or while nobody waits', () => {
  fc.assert(
    fc.property(numbers, fc.array(tick, { maxLength: 200 }), (given, ticks) => {
      let time = sitDown(given)
      let countedMs = 0
      const told = new Set<number>()
      for (const { gives, ...passed } of ticks) {
        const before = time
        time = passTime(time, passed, given)
        countedMs += passed.counts ? passed.ms : 0
        expect(time.usedMs).toBe(countedMs)
        if (!passed.isWaiting) expect(time).not.toHaveProperty('leftMs')
        if (!passed.counts && before.leftMs !== undefined && passed.isWaiting)
          expect(time.leftMs).toBe(before.leftMs)
        if (time.leftMs === undefined) told.clear()
        const warning = warningOf(time)
        if (warning !== undefined) told.add(warning)
        if (isOver(time)) {
          expect(countedMs).toBeGreaterThanOrEqual(
            (given.guaranteedMinutes + given.noticeMinutes) * 60_000,
          )
          // Each was on the screen before: ticks are shorter than what lies between them.
          expect([...told]).toEqual([10, 5, 2])
          return
        }
        if (gives) {
          const more = giveMore(time, 15)
          if (time.leftMs !== undefined) expect(more.leftMs).toBe(time.leftMs + 15 * 60_000)
          time = more
          told.clear()
        }
      }
    }),
  )
})
