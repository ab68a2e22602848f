import { expect, test } from 'vitest'
import { heedMedia } from '#terminal/plane/heed-media.ts'

test('a film counts for half an hour after the last touch, and again after the next one', () => {
  let now = 5000
  const heed = heedMedia(() => now)
  now += 30 * 60_000 - 1
  expect(heed.isHeeded()).toBe(true)
  now += 1
  expect(heed.isHeeded()).toBe(false)
  heed.touched()
  expect(heed.isHeeded()).toBe(true)
})
