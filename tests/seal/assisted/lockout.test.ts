import { describe, expect, test } from 'vitest'
import { noAidantNumber } from '#contract/aidant.ts'
import {
  countSuccess,
  countTry,
  isDisabled,
  type Lockout,
  mostFailures,
  noFailures,
  waitAfter,
} from '#seal/assisted/lockout.ts'

const fail = (times: number, number = '10', from: Lockout = noFailures, release = 5) => {
  let lockout = from
  for (let at = 0; at < times; at += 1) lockout = countTry(lockout, number, release)
  return lockout
}

test('three tries are free, then each failure makes wait longer, an hour at most', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8].map((times) => waitAfter(fail(times), '10') / 1000)
  expect(waits).toEqual([0, 0, 30, 120, 600, 3600, 3600, 3600])
})

test('naming another aidant does not give tries back', () => {
  const lockout = countTry(fail(3), '11', 5)
  expect(waitAfter(lockout, '11')).toBe(120_000)
})

test('success gives back the terminal’s tries and its own, not those of another number', () => {
  const lockout = countSuccess(countTry(fail(4), '11', 5), '11')
  expect(waitAfter(lockout)).toBe(0)
  expect(waitAfter(lockout, '11')).toBe(0)
  expect(waitAfter(lockout, '10')).toBe(120_000)
})

describe('after twenty failures', () => {
  test('codes are refused, until a newer release', () => {
    const lockout = fail(mostFailures)
    expect(isDisabled(fail(mostFailures - 1), '10', 5)).toBe(false)
    expect(isDisabled(lockout, '10', 5)).toBe(true)
    expect(isDisabled(lockout, '11', 5)).toBe(true)
    expect(isDisabled(lockout, '10', 6)).toBe(false)
    expect(countTry(lockout, '10', 6)).toEqual({ failures: 1, byNumber: { '10': 1 } })
  })

  test('a release that went back under a lower number gives nothing', () => {
    expect(isDisabled(fail(mostFailures), '10', 4)).toBe(true)
  })

  test('a number stays disabled when another aidant succeeds', () => {
    let lockout = noFailures
    for (let at = 0; at < mostFailures; at += 1)
      lockout = countSuccess(countTry(countTry(lockout, '10', 5), '11', 5), '11')
    expect(isDisabled(lockout, '10', 5)).toBe(true)
    expect(isDisabled(lockout, '11', 5)).toBe(false)
    expect(isDisabled(lockout, '10', 6)).toBe(false)
  })
})

test('tries of numbers that nobody has are the terminal’s: a success ends them, and they are never told apart', () => {
  const slips = fail(mostFailures - 1, noAidantNumber)
  expect(slips).toMatchObject({ failures: mostFailures - 1, byNumber: {} })
  const lockout = countTry(countSuccess(slips, '10'), noAidantNumber, 5)
  expect(waitAfter(lockout, noAidantNumber)).toBe(0)
  expect(isDisabled(lockout, noAidantNumber, 5)).toBe(false)
})

test('failures under a thousand numbers take no more room than under two hundred', () => {
  let lockout = noFailures
  for (let number = 100; number < 1100; number += 1) lockout = countTry(lockout, String(number), 5)
  expect(Object.keys(lockout.byNumber)).toHaveLength(200)
  expect(lockout.failures).toBe(1000)
})
