import { expect, test } from 'vitest'
import { systemClock, wait, within } from '#terminal/clock.ts'
import { manualClock } from './wipe/manual-clock.ts'

test('what comes in time is given, what is late is not waited for', async () => {
  const clock = manualClock()
  expect(await within(clock, 10, Promise.resolve('here'), 'late')).toBe('here')
  const late = within(clock, 10, new Promise(() => {}), 'late')
  clock.pass(10)
  expect(await late).toBe('late')
})

test('a failure goes through', async () => {
  const failed = within(manualClock(), 10, Promise.reject(new Error('no')), 'late')
  await expect(failed).rejects.toThrow('no')
})

test('the time of the system goes forward, and what is cancelled never comes', async () => {
  const start = systemClock.now()
  systemClock.after(0, () => expect.unreachable())()
  await wait(systemClock, 1)
  expect(systemClock.now()).toBeGreaterThan(start)
})
