import { expect, test, vi } from 'vitest'
import { notifySystemd } from '#terminal/shell/notify-systemd.ts'
import { manualClock } from '../wipe/manual-clock.ts'

test('without systemd nothing is said', () => {
  const say = vi.fn<(words: readonly string[]) => void>()
  notifySystemd(manualClock(), () => true, { WATCHDOG_USEC: '1000000' }, say)
  expect(say).not.toHaveBeenCalled()
})

test('a living terminal says so twice as often as it must, one that is not says nothing', () => {
  const clock = manualClock()
  const say = vi.fn<(words: readonly string[]) => void>()
  let isAlive = true
  const environment = { NOTIFY_SOCKET: '/run/notify', WATCHDOG_USEC: '30000000' }
  const end = notifySystemd(clock, () => isAlive, environment, say)
  expect(say.mock.calls).toEqual([[['--ready']]])
  clock.pass(15_000)
  clock.pass(15_000)
  expect(say.mock.calls.slice(1)).toEqual([[['WATCHDOG=1']], [['WATCHDOG=1']]])
  isAlive = false
  clock.pass(15_000)
  end()
  isAlive = true
  clock.pass(15_000)
  expect(say).toHaveBeenCalledTimes(3)
})
