import { expect, test, vi } from 'vitest'
import { everyNight, untilMinute } from '#terminal/shell/nightly.ts'
import { manualClock } from '../wipe/manual-clock.ts'

const hourMs = 3_600_000
const at = (hours: number, minutes: number) => new Date(2026, 10, 23, hours, minutes, 30)

test('the hour is that of the place, today or tomorrow', () => {
  expect(untilMinute(at(1, 0), 210)).toBe(2.5 * hourMs - 30_000)
  expect(untilMinute(at(4, 0), 210)).toBe(23.5 * hourMs - 30_000)
  expect(untilMinute(at(3, 30), 210)).toBe(24 * hourMs - 30_000)
})

test('nobody is disturbed: it is for when the terminal is free', () => {
  const clock = manualClock()
  const run = vi.fn<() => void>()
  let isFree = false
  const date = () => new Date(at(3, 0).getTime() + clock.now())
  const end = everyNight({ clock, date, minute: 210, isFree: () => isFree, run })
  clock.pass(hourMs)
  expect(run).not.toHaveBeenCalled()
  isFree = true
  clock.pass(5 * 60_000)
  expect(run).toHaveBeenCalledTimes(1)
  clock.pass(24 * hourMs)
  expect(run).toHaveBeenCalledTimes(2)
  end()
  clock.pass(48 * hourMs)
  expect(run).toHaveBeenCalledTimes(2)
})
