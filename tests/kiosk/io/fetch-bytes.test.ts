import { describe, expect, test } from 'vitest'
import { fetchBytes } from '../../../src/kiosk/io/fetch-bytes.ts'
import { fakeClock } from './fake-clock.ts'

const url = 'https://hub.example/a.json'

const answering = (body: string | null) => ({ fetch: async () => new Response(body) })

/** A body that gives one byte each time it is asked, forever. */
const endless = () => {
  const given = { bytes: 0, isCancelled: false }
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      given.bytes += 1
      controller.enqueue(new Uint8Array([1]))
    },
    cancel() {
      given.isCancelled = true
    },
  })
  return { given, fetch: async () => new Response(body) }
}

/** A request that answers nothing and hears when it is aborted, as `fetch` does. */
const silent: typeof fetch = (_, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
  })

describe('a download', () => {
  test('gives the bytes as they were sent', async () => {
    const got = await fetchBytes(url, 'no-store', { maxBytes: 2 }, answering('é'))
    expect(got).toEqual({ ok: true, value: new Uint8Array([0xc3, 0xa9]) })
  })

  test('gives no bytes for an empty body', async () => {
    const got = await fetchBytes(url, 'no-store', { maxBytes: 2 }, answering(null))
    expect(got).toEqual({ ok: true, value: new Uint8Array() })
  })

  test('stops at the first byte too many', async () => {
    const { given, fetch } = endless()
    const got = await fetchBytes(url, 'no-store', { maxBytes: 10 }, { fetch })
    expect(got).toEqual({ ok: false, fault: 'too-big' })
    expect(given.isCancelled).toBe(true)
    expect(given.bytes).toBeLessThan(20)
  })

  test.each([404, 429, 500, 503])('tells an HTTP %i by its status', async (status) => {
    const fetch = async () => new Response('', { status })
    const got = await fetchBytes(url, 'no-store', { maxBytes: 10 }, { fetch })
    expect(got).toEqual({ ok: false, fault: `http-${status}` })
  })

  test('gives up after a long silence', async () => {
    const clock = fakeClock()
    const limits = { maxBytes: 10, silenceMs: 1000 }
    const getting = fetchBytes(url, 'no-store', limits, { fetch: silent, clock })
    await clock.pass(1000)
    expect(await getting).toEqual({ ok: false, fault: 'offline' })
  })

  test('gives up on a server that feeds it byte by byte for too long', async () => {
    const clock = fakeClock()
    const drip: typeof fetch = async (_, init) => {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          init?.signal?.addEventListener('abort', () => controller.error(new Error('aborted')))
          const feed = () => {
            if (init?.signal?.aborted) return
            controller.enqueue(new Uint8Array([1]))
            clock.after(500, feed)
          }
          feed()
        },
      })
      return new Response(body)
    }
    const limits = { maxBytes: 1e6, silenceMs: 1000, totalMs: 5000 }
    const getting = fetchBytes(url, 'no-store', limits, { fetch: drip, clock })
    await clock.pass(5000)
    expect(await getting).toEqual({ ok: false, fault: 'offline' })
  })

  test('stops when its signal is aborted, before or during', async () => {
    const stop = new AbortController()
    const ways = { fetch: silent, signal: stop.signal }
    const getting = fetchBytes(url, 'no-store', { maxBytes: 10 }, ways)
    stop.abort()
    expect(await getting).toEqual({ ok: false, fault: 'offline' })
  })
})
