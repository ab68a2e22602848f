import { expect, test } from 'vitest'
import { backOff } from '#terminal/shell/back-off.ts'

test('pauses grow to a minute, and begin again once it held', () => {
  const pauses = backOff()
  const next = () => pauses.next() / 1000
  expect([next(), next(), next(), next(), next(), next()]).toEqual([1, 2, 5, 15, 60, 60])
  pauses.reset()
  expect(next()).toBe(1)
})
