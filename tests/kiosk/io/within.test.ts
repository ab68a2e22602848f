import { expect, test } from 'vitest'
import { TimeoutError, within } from '../../../src/kiosk/io/within.ts'
import { fakeClock } from './fake-clock.ts'

test('work that ends in time gives its value', async () => {
  expect(await within(fakeClock(), 100, async () => 'done')).toBe('done')
  expect(await within(fakeClock(), 100, () => 'at once')).toBe('at once')
})

test('work that throws, at once or later, rejects alike', async () => {
  const clock = fakeClock()
  const atOnce = within(clock, 100, () => {
    throw new RangeError()
  })
  await expect(atOnce).rejects.toThrow(RangeError)
  await expect(within(clock, 100, () => Promise.reject(new RangeError()))).rejects.toThrow(
    RangeError,
  )
})

test('work that does not end is left behind', async () => {
  const clock = fakeClock()
  const waiting = within(clock, 100, () => new Promise(() => {}))
  const outcome = expect(waiting).rejects.toThrow(TimeoutError)
  await clock.pass(100)
  await outcome
})
