import { describe, expect, test } from 'vitest'
import type { HelpBoard } from '#contract/help-board.ts'
import { blindAfterMs, pauseMs, watchBoard } from '#aidant/io/watch-board.ts'
import { fakeClock, settle } from '../../kiosk/io/fake-clock.ts'

const board: HelpBoard = { place: 'kone', placeName: 'Agence OPT de Koné', seats: [], calls: [] }
const bytes = (text: string) => new TextEncoder().encode(text)

/** A hub whose streams the test holds. */
function aHub() {
  const streams: ReadableStreamDefaultController<Uint8Array>[] = []
  let refusal: string | undefined
  let isCut = false
  const fetch = async (_path: string, { signal }: RequestInit): Promise<Response> => {
    if (isCut) throw new TypeError('no network')
    if (refusal !== undefined)
      return Response.json({ code: refusal, message: 'Non.' }, { status: 401 })
    return new Response(
      new ReadableStream<Uint8Array>({
        start(controller) {
          streams.push(controller)
          signal?.addEventListener('abort', () => controller.error(new Error('aborted')))
        },
      }),
    )
  }
  return {
    fetch,
    opened: () => streams.length,
    say: (text: string) => streams.at(-1)?.enqueue(bytes(text)),
    end: () => streams.at(-1)?.close(),
    cut: (is: boolean) => {
      isCut = is
      if (is) streams.at(-1)?.error(new Error('cut'))
    },
    refuse: (code: string | undefined) => {
      refusal = code
    },
  }
}

function begin() {
  const hub = aHub()
  const clock = fakeClock()
  let jumpedMs = 0
  const watch = watchBoard('kone', {
    fetch: hub.fetch,
    now: () => clock.now() + jumpedMs,
    after: (ms, run) => clock.after(ms, run),
    random: () => 0,
  })
  /** The clock shows another time and no timer has run: a tablet that slept, or whose clock was put right. */
  const jump = (ms: number) => {
    jumpedMs += ms
  }
  return { hub, clock, watch, jump }
}

const says = (value: HelpBoard) => `event: board\ndata: ${JSON.stringify(value)}\n\n`

test('a board is shown as it comes, even in pieces', async () => {
  const { hub, watch } = begin()
  await settle()
  const text = says(board)
  hub.say(text.slice(0, 20))
  await settle()
  expect(watch.read().board).toBeUndefined()
  hub.say(text.slice(20))
  await settle()
  expect(watch.read()).toMatchObject({ board, blindSinceMs: undefined })
  watch.stop()
})

test('the answer to an act is shown at once, and never covers a call that came while it was on its way', async () => {
  const { hub, watch } = begin()
  await settle()
  hub.say(says(board))
  await settle()
  const seen = watch.read().board
  const answered = { ...board, placeName: 'Koné, après « J’arrive »' }
  watch.take(answered, seen)
  expect(watch.read().board).toEqual(answered)

  const asked = watch.read().board
  const withCall = { ...board, placeName: 'Koné, où quelqu’un appelle' }
  hub.say(says(withCall))
  await settle()
  watch.take(board, asked)
  expect(watch.read().board).toEqual(withCall)
  watch.stop()
})

test('a page that hears nothing for two beats and a half is blind since the last word, and opens another stream', async () => {
  const { hub, clock, watch } = begin()
  await settle()
  hub.say(says(board))
  await clock.pass(5000)
  hub.say('event: beat\ndata: 1\n\n')
  await settle()
  await clock.pass(blindAfterMs + 1000)
  expect(watch.read()).toMatchObject({ blindSinceMs: 5000, board })
  expect(hub.opened()).toBe(2)
  hub.say('event: beat\ndata: 1\n\n')
  await settle()
  expect(watch.read().blindSinceMs).toBeUndefined()
  watch.stop()
})

test('a line that is cut is told at once, and the page comes back by itself', async () => {
  const { hub, clock, watch } = begin()
  await settle()
  hub.say(says(board))
  await settle()
  hub.cut(true)
  await clock.pass(0)
  expect(watch.read().blindSinceMs).toBe(0)
  await clock.pass(30_000)
  hub.cut(false)
  await clock.pass(1000)
  hub.say(says(board))
  await settle()
  expect(watch.read().blindSinceMs).toBeUndefined()
  watch.stop()
})

test('a stream that the hub ends after its time is opened again without a word', async () => {
  const { hub, clock, watch } = begin()
  await settle()
  hub.say(says(board))
  await clock.pass(9000)
  hub.end()
  await clock.pass(100)
  expect(hub.opened()).toBe(2)
  expect(watch.read().blindSinceMs).toBeUndefined()
  watch.stop()
})

test('a refusal is known by its code', async () => {
  const { hub, clock, watch } = begin()
  await settle()
  hub.refuse('signed-out')
  hub.end()
  await clock.pass(2000)
  expect(watch.read().refusal).toBe('signed-out')
  watch.stop()
})

describe('a tablet that sleeps', () => {
  const hourMs = 3_600_000

  test('says as it wakes that it is blind, and since when, then catches up', async () => {
    const { hub, clock, watch, jump } = begin()
    await settle()
    hub.say(says(board))
    await settle()
    jump(8 * hourMs)
    const told: (number | undefined)[] = []
    watch.subscribe(() => told.push(watch.read().blindSinceMs))
    // The page is seen again.
    watch.retry()
    expect(watch.read()).toMatchObject({ blindSinceMs: 0, board })
    await settle()
    const call = { call: 'ab'.repeat(16), seat: 'kone-1', seatName: 'Poste 1', waitingS: 20 }
    const waiting = {
      ...board,
      calls: [{ ...call, state: 'calling', coming: null, isPassedByYou: false }],
    }
    hub.say(`event: board\ndata: ${JSON.stringify(waiting)}\n\n`)
    await settle()
    expect(watch.read()).toMatchObject({ blindSinceMs: undefined, board: waiting })
    expect(told).toContain(0)
    await clock.pass(1000)
    expect(hub.opened()).toBe(2)
    watch.stop()
  })

  test('says so by itself within a second, if nothing tells the page that it wakes', async () => {
    const { hub, clock, watch, jump } = begin()
    await settle()
    hub.say(says(board))
    await settle()
    jump(hourMs)
    await clock.pass(1000)
    expect(watch.read().blindSinceMs).toBe(0)
    expect(hub.opened()).toBe(2)
    watch.stop()
  })

  test('stays blind while the hub does not answer, and says since the last word, not since it woke', async () => {
    const { hub, clock, watch, jump } = begin()
    await settle()
    hub.say(says(board))
    await clock.pass(2000)
    jump(hourMs)
    hub.cut(true)
    watch.retry()
    await clock.pass(60_000)
    expect(watch.read().blindSinceMs).toBe(0)
    hub.cut(false)
    await clock.pass(16_000)
    hub.say('event: beat\ndata: 1\n\n')
    await settle()
    expect(watch.read().blindSinceMs).toBeUndefined()
    watch.stop()
  })

  test('whose clock is put back two years notices silence as soon as before', async () => {
    const { hub, clock, watch, jump } = begin()
    await settle()
    hub.say(says(board))
    await settle()
    jump(-2 * 365 * 24 * hourMs)
    await clock.pass(1000)
    expect(watch.read().blindSinceMs).toBeUndefined()
    await clock.pass(blindAfterMs + 1000)
    expect(watch.read().blindSinceMs).toBeDefined()
    watch.stop()
  })
})

test('tablets that lost the hub together come back each at its own time, within fifteen seconds', () => {
  for (let failures = 1; failures < 20; failures += 1) {
    expect(pauseMs(failures, 0)).toBe(500)
    expect(pauseMs(failures, 0.999)).toBeLessThanOrEqual(15_000)
  }
  expect(new Set([0.1, 0.3, 0.5].map((random) => pauseMs(4, random))).size).toBe(3)
})
