import { expect, test } from 'vitest'
import { rateLimit } from '#terminal/plane/rate-limit.ts'

test('two in a second pass, the third waits until the first is a second old', () => {
  const isWithin = rateLimit(2, 1000)
  expect([0, 10, 20, 999, 1000].map(isWithin)).toEqual([true, true, false, false, true])
})
