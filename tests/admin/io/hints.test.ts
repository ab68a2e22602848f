import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createHints } from '#admin/io/hints.ts'

class FakeStream extends EventTarget {
  readonly CLOSED = 2
  readyState = 0
  close = vi.fn(() => {
    this.readyState = this.CLOSED
  })
  say = (name: string) => this.dispatchEvent(new Event(name))
  refuse = () => {
    this.readyState = this.CLOSED
    this.say('error')
  }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const setUp = () => {
  const streams: FakeStream[] = []
  const hints = createHints(() => {
    const stream = new FakeStream()
    streams.push(stream)
    return stream
  })
  const heard = vi.fn()
  const off = hints.on('fleet', heard)
  return { streams, hints, heard, off }
}

test('a hint is told to those who asked for its kind', () => {
  const { streams, heard, off } = setUp()
  streams[0]?.say('drafts')
  expect(heard).not.toHaveBeenCalled()
  streams[0]?.say('fleet')
  expect(heard).toHaveBeenCalledTimes(1)
  off()
  streams[0]?.say('fleet')
  expect(heard).toHaveBeenCalledTimes(1)
})

test('after a cut everybody looks again, since hints may have been missed', () => {
  const { streams, heard } = setUp()
  streams[0]?.say('open')
  expect(heard).not.toHaveBeenCalled()
  streams[0]?.say('error')
  streams[0]?.say('open')
  expect(heard).toHaveBeenCalledTimes(1)
})

test('a stream that was refused is asked for again a little later', () => {
  const { streams } = setUp()
  streams[0]?.refuse()
  expect(streams).toHaveLength(1)
  vi.advanceTimersByTime(15_000)
  expect(streams).toHaveLength(2)
})

test('without any hint everybody looks again each minute', () => {
  const { heard } = setUp()
  vi.advanceTimersByTime(60_000)
  expect(heard).toHaveBeenCalledTimes(1)
})

test('closed, it asks for nothing more', () => {
  const { streams, hints, heard } = setUp()
  streams[0]?.refuse()
  hints.close()
  vi.advanceTimersByTime(120_000)
  expect(streams).toHaveLength(1)
  expect(heard).not.toHaveBeenCalled()
})
