import { describe, expect, test } from 'vitest'
import { download, type FetchLike } from '#seal/download.ts'

const url = 'https://hub.example/file'
const still = { after: () => () => {} }
const whole = Uint8Array.from({ length: 100 }, (_, at) => at)

/** A line: each request gives what comes next, `'cut'` where it breaks. */
type Answer = { status?: number; range?: string; pieces: readonly (Uint8Array | 'cut' | 'never')[] }

function line(...answers: readonly Answer[]) {
  const asked: (string | undefined)[] = []
  const signals: AbortSignal[] = []
  let at = 0
  const fetch: FetchLike = (_url, init) => {
    asked.push(init.headers['range'])
    signals.push(init.signal)
    const answer = answers[Math.min(at++, answers.length - 1)]
    if (!answer) return Promise.reject(new Error('offline'))
    const pieces = [...answer.pieces]
    const reader = {
      read: () => {
        const value = pieces.shift()
        if (value === 'cut') return Promise.reject(new Error('cut'))
        if (value === 'never') return new Promise<never>(() => {})
        return Promise.resolve({ done: value === undefined, value })
      },
      cancel: () => Promise.resolve(),
    }
    return Promise.resolve({
      status: answer.status ?? 200,
      headers: { get: () => answer.range ?? null },
      body: { getReader: () => reader },
    })
  }
  return { fetch, asked, signals }
}

const limits = { maxBytes: 100, isExact: true }

describe('a cut download', () => {
  test('goes on from the byte where it stopped', async () => {
    const { fetch, asked } = line(
      { pieces: [whole.slice(0, 40), 'cut'] },
      { status: 206, range: 'bytes 40-99/100', pieces: [whole.slice(40)] },
    )
    expect(await download(url, limits, { fetch, clock: still })).toEqual({ ok: true, value: whole })
    expect(asked).toEqual([undefined, 'bytes=40-'])
  })

  test('begins again when the server ignores the range', async () => {
    const { fetch } = line({ pieces: [whole.slice(0, 40), 'cut'] }, { pieces: [whole] })
    expect(await download(url, limits, { fetch, clock: still })).toEqual({ ok: true, value: whole })
  })

  test('begins again when the server answers with another range', async () => {
    const { fetch, asked } = line(
      { pieces: [whole.slice(0, 40), 'cut'] },
      { status: 206, range: 'bytes 10-99/100', pieces: [whole.slice(10)] },
      { pieces: [whole] },
    )
    const brought = await download(url, limits, { fetch, clock: still })
    // No byte came between the two: it is given up, and nothing wrong was put together.
    expect(brought).toEqual({ ok: false, fault: 'offline' })
    expect(asked).toHaveLength(2)
  })

  test('is given up when nothing more comes, or after eight cuts', async () => {
    const dead = line()
    expect(await download(url, limits, { fetch: dead.fetch, clock: still })).toEqual({
      ok: false,
      fault: 'offline',
    })
    expect(dead.asked).toHaveLength(1)
    const poor = line({ pieces: [whole.slice(0, 1), 'cut'] })
    expect(await download(url, limits, { fetch: poor.fetch, clock: still })).toEqual({
      ok: false,
      fault: 'offline',
    })
    expect(poor.asked).toHaveLength(8)
  })
})

describe('length', () => {
  test('an endless file is broken off at the byte after the last', async () => {
    const piece = new Uint8Array(60)
    const { fetch, signals } = line({ pieces: [piece, piece, 'never'] })
    expect(await download(url, limits, { fetch, clock: still })).toEqual({
      ok: false,
      fault: 'too-big',
    })
    expect(signals[0]?.aborted).toBe(true)
  })

  test('a short file is refused where the length is known', async () => {
    const { fetch } = line({ pieces: [whole.slice(1)] })
    expect(await download(url, limits, { fetch, clock: still })).toEqual({
      ok: false,
      fault: 'wrong-length',
    })
    const again = line({ pieces: [whole.slice(1)] })
    expect((await download(url, { maxBytes: 100 }, { fetch: again.fetch, clock: still })).ok).toBe(
      true,
    )
  })
})

test.each([
  [404, 'missing'],
  [403, 'missing'],
  [500, 'server-error'],
  [304, 'server-error'],
])('status %i is %s', async (status, fault) => {
  const { fetch } = line({ status, pieces: [] })
  expect(await download(url, limits, { fetch, clock: still })).toEqual({ ok: false, fault })
})

/** Time that the test moves. */
function handClock() {
  let nowMs = 0
  let due: { at: number; act: () => void }[] = []
  return {
    after: (ms: number, act: () => void) => {
      const one = { at: nowMs + ms, act }
      due.push(one)
      return () => (due = due.filter((other) => other !== one))
    },
    async move(ms: number) {
      for (const end = nowMs + ms; ;) {
        const next = due.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0]
        if (!next) break
        nowMs = next.at
        due = due.filter((other) => other !== next)
        next.act()
        await Promise.resolve()
      }
    },
    waiting: () => due.length,
  }
}

describe('pace', () => {
  test('a server that says nothing is left after half a minute', async () => {
    const clock = handClock()
    const { fetch, signals } = line({ pieces: ['never'] })
    const downloading = download(url, limits, { fetch, clock })
    await clock.move(30_000)
    expect(await downloading).toEqual({ ok: false, fault: 'too-slow' })
    expect(signals[0]?.aborted).toBe(true)
    expect(clock.waiting()).toBe(0)
  })

  test('a good beginning does not buy time for a slow end', async () => {
    const clock = handClock()
    const { fetch } = line({ pieces: [new Uint8Array(500_000), 'never'] })
    const downloading = download(url, { maxBytes: 1_000_000 }, { fetch, clock })
    await new Promise((resolve) => setImmediate(resolve))
    await clock.move(60_000)
    expect(await downloading).toEqual({ ok: false, fault: 'too-slow' })
  })

  test('nothing is left waiting after a download', async () => {
    const clock = handClock()
    const { fetch } = line({ pieces: [whole] })
    await download(url, limits, { fetch, clock })
    expect(clock.waiting()).toBe(0)
  })
})
