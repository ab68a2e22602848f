import { randomBytes } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { SignedFetch } from '#ask/signed-fetch.ts'
import type { HelpAnswer, HelpAsk } from '#contract/help-call.ts'
import { helpCalls, type HelpKnown } from '#kiosk/help/help-calls.ts'
import { createStore } from '#ui/store/store.ts'
import { fakeClock } from '../io/fake-clock.ts'

/** The hub as the terminal sees it: it holds one call, and may be cut off. */
function aHub() {
  let held: HelpAnswer['call'] = null
  let isCut = false
  const asked: (HelpAsk | 'look')[] = []
  const sign: SignedFetch = async (_path, { body } = {}) => {
    if (isCut) throw new TypeError('no network')
    const ask: HelpAsk | 'look' = body === undefined ? 'look' : JSON.parse(body)
    asked.push(ask)
    if (ask !== 'look' && ask.act === 'cancel')
      held = { call: ask.call, state: 'ended', name: null }
    if (ask !== 'look' && ask.act === 'call' && held?.call !== ask.call)
      held = { call: ask.call, state: 'calling', name: null }
    return Response.json({ call: held })
  }
  return {
    sign,
    asked,
    cut: (is: boolean) => {
      isCut = is
    },
    hold: (call: HelpAnswer['call']) => {
      held = call
    },
    become: (state: NonNullable<HelpAnswer['call']>['state'], name: string | null = null) => {
      held = held && { ...held, state, name }
    },
    held: () => held,
  }
}

let hub: ReturnType<typeof aHub>
let kept: string | undefined
beforeEach(() => {
  hub = aHub()
  kept = undefined
})

function aTerminal(isMember = true) {
  const clock = fakeClock()
  const state = createStore<HelpKnown>({ call: undefined, isSign: false })
  const calls = helpCalls(state, {
    clock,
    random: () => 0.5,
    draw: () => randomBytes(16).toString('hex'),
    signing: () => (isMember ? hub.sign : undefined),
    memory: {
      read: () => kept,
      write: (call) => {
        kept = call
      },
    },
  })
  return { clock, state, calls }
}

test('a call is sent once, followed, and told as far as it has come', async () => {
  const { clock, state, calls } = aTerminal()
  calls.call()
  calls.call()
  expect(state.read()).toEqual({ call: { state: 'calling', name: null }, isSign: false })
  await clock.pass(0)
  hub.become('seen')
  await clock.pass(2000)
  expect(state.read().call?.state).toBe('seen')
  hub.become('coming', 'Anna')
  await clock.pass(2000)
  expect(state.read()).toEqual({ call: { state: 'coming', name: 'Anna' }, isSign: false })
  hub.become('ended')
  await clock.pass(2000)
  expect(state.read().call).toEqual({ state: 'ended', name: null })
  expect(kept).toBeUndefined()
  const asked = hub.asked.length
  await clock.pass(60_000)
  expect(hub.asked.length, 'nothing more is asked of a call that is over').toBe(asked)
  expect(hub.asked.filter((ask) => ask !== 'look')).toHaveLength(1)
})

test('without the hub the screen is the sign, and the call goes out once it is back', async () => {
  const { clock, state, calls } = aTerminal()
  hub.cut(true)
  calls.call()
  await clock.pass(0)
  expect(state.read().isSign).toBe(true)
  await clock.pass(60_000)
  hub.cut(false)
  await clock.pass(10_000)
  expect(state.read()).toEqual({ call: { state: 'calling', name: null }, isSign: false })
  expect(hub.held()?.state).toBe('calling')
})

test('who is known to be coming still comes when the line is cut', async () => {
  const { clock, state, calls } = aTerminal()
  calls.call()
  await clock.pass(0)
  hub.become('coming')
  await clock.pass(2000)
  hub.cut(true)
  await clock.pass(20_000)
  expect(state.read()).toMatchObject({ call: { state: 'coming' }, isSign: false })
})

test('a PC that is in no fleet shows the sign at once, and asks nobody', async () => {
  const { clock, state, calls } = aTerminal(false)
  calls.call()
  expect(state.read().isSign).toBe(true)
  await clock.pass(30_000)
  expect(hub.asked).toEqual([])
  calls.cancel()
  expect(state.read()).toEqual({ call: undefined, isSign: false })
})

test('a call that is taken back leaves the screen at once, and the hub as soon as it hears', async () => {
  const { clock, state, calls } = aTerminal()
  calls.call()
  await clock.pass(0)
  hub.cut(true)
  calls.cancel()
  expect(state.read()).toEqual({ call: undefined, isSign: false })
  expect(kept).toBeUndefined()
  await clock.pass(30_000)
  expect(hub.held()?.state).toBe('calling')
  hub.cut(false)
  await clock.pass(10_000)
  expect(hub.held()?.state).toBe('ended')
  expect(state.read().call).toBeUndefined()
})

test('a page that is loaded again goes on with the call it had made, cut off or not', async () => {
  const before = aTerminal()
  hub.cut(true)
  before.calls.call()
  const call = kept
  const after = aTerminal()
  expect(after.calls.wake()).toBe(true)
  await after.clock.pass(0)
  expect(after.state.read().isSign).toBe(true)
  hub.cut(false)
  await after.clock.pass(10_000)
  expect(hub.held()).toMatchObject({ call, state: 'calling' })
})

test('a PC that starts knows the call that the hub still holds, so that the end of the next session ends it', async () => {
  const { clock, state, calls } = aTerminal()
  hub.hold({ call: 'ab'.repeat(16), state: 'seen', name: null })
  expect(calls.wake()).toBe(false)
  await clock.pass(0)
  expect(state.read().call).toEqual({ state: 'seen', name: null })
  calls.cancel()
  await clock.pass(0)
  expect(hub.held()?.state).toBe('ended')
})
