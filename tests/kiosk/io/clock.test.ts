import { expect, test } from 'vitest'
import { systemClock, wait } from '../../../src/kiosk/io/clock.ts'
import { fakeClock } from './fake-clock.ts'

test('a wait ends when its time has passed, not before', async () => {
  const clock = fakeClock()
  let isOver = false
  const waitThenTell = async () => {
    await wait(clock, 100)
    isOver = true
  }
  void waitThenTell()
  await clock.pass(99)
  expect(isOver).toBe(false)
  await clock.pass(1)
  expect(isOver).toBe(true)
})

test('the system’s clock calls back, unless cancelled, and never goes back', async () => {
  const before = systemClock.now()
  let isCalled = false
  const cancel = systemClock.after(0, () => {
    isCalled = true
  })
  cancel()
  await wait(systemClock, 1)
  expect(isCalled).toBe(false)
  expect(systemClock.now()).toBeGreaterThan(before)
})
