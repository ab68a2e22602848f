import { expect, test, vi } from 'vitest'
import { helloMs, silenceMs, watchHeart } from '#terminal/shell/heartbeat.ts'
import { manualClock } from '../wipe/manual-clock.ts'

function stand() {
  const clock = manualClock()
  const beat = vi.fn<(number: number) => void>()
  const onLost = vi.fn<() => void>()
  return { clock, beat, onLost, heart: watchHeart(clock, beat, onLost) }
}

test('a page that answers is never lost', () => {
  const { clock, beat, onLost, heart } = stand()
  heart.expectHello()
  heart.heard()
  beat.mockImplementation(() => heart.heard())
  for (let second = 0; second < 600; second += 1) clock.pass(1000)
  expect(onLost).not.toHaveBeenCalled()
  expect(beat).toHaveBeenCalledTimes(120)
  expect(new Set(beat.mock.calls.map(([number]) => number)).size).toBe(120)
})

test('a page that stops answering is lost, once', () => {
  const { clock, onLost, heart } = stand()
  heart.expectHello()
  heart.heard()
  for (let ms = 0; ms < silenceMs - 1; ms += 1) clock.pass(1)
  expect(onLost).not.toHaveBeenCalled()
  clock.pass(1)
  clock.pass(helloMs)
  expect(onLost).toHaveBeenCalledTimes(1)
})

test('a page that never says hello is lost after a minute', () => {
  const { clock, beat, onLost, heart } = stand()
  heart.expectHello()
  clock.pass(helloMs - 1)
  expect(onLost).not.toHaveBeenCalled()
  clock.pass(1)
  expect(onLost).toHaveBeenCalledTimes(1)
  expect(beat).not.toHaveBeenCalled()
})

test('a heart that is stopped is silent', () => {
  const { clock, beat, onLost, heart } = stand()
  heart.expectHello()
  heart.heard()
  heart.stop()
  clock.pass(helloMs * 2)
  expect(beat).not.toHaveBeenCalled()
  expect(onLost).not.toHaveBeenCalled()
})
