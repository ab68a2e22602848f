import { expect, test } from 'vitest'
import type { SignedFetch } from '#ask/signed-fetch.ts'
import type { WaitingAnswer } from '#contract/waiting.ts'
import { watchWaiting } from '#kiosk/fair-use/watch-waiting.ts'
import { fakeClock, settle } from '../io/fake-clock.ts'

async function begin() {
  const clock = fakeClock()
  const heard: (WaitingAnswer | undefined)[] = []
  let told: WaitingAnswer = { isWaiting: false, given: 0 }
  let isWanted = true
  let line: 'cut' | 'good' | 'portal' = 'good'
  let asked = 0
  const sign: SignedFetch = async () => {
    asked += 1
    if (line === 'cut') throw new TypeError('no network')
    return line === 'portal' ? new Response('<html>') : Response.json(told)
  }
  const look = watchWaiting({
    clock,
    random: () => 0.5,
    signing: () => sign,
    isWanted: () => isWanted,
    onHeard: (answer) => heard.push(answer),
  })
  await settle()
  return {
    clock,
    heard,
    look,
    asked: () => asked,
    tell: (next: WaitingAnswer) => (told = next),
    want: (is: boolean) => (isWanted = is),
    put: (how: typeof line) => (line = how),
  }
}

test('it asks seldom while nobody waits, often while somebody does, and at once when told to look', async () => {
  const { clock, heard, look, asked, tell } = await begin()
  await clock.pass(59_000)
  expect(asked()).toBe(1)
  tell({ isWaiting: true, given: 0 })
  look()
  await settle()
  expect(heard.at(-1)).toEqual({ isWaiting: true, given: 0 })
  expect(asked()).toBe(2)
  await clock.pass(60_000)
  expect(asked()).toBe(8)
})

test('nobody is asked anything while nobody sits there', async () => {
  const { clock, want, asked, heard } = await begin()
  want(false)
  await clock.pass(60_000)
  const before = asked()
  await clock.pass(3_600_000)
  expect(asked()).toBe(before)
  want(true)
  await clock.pass(5000)
  expect(asked()).toBe(before + 1)
  expect(heard.at(-1)).toBeDefined()
})

test.each(['cut', 'portal'] as const)(
  'one answer that is lost changes nothing, a second one means that the hub says nothing: %s',
  async (how) => {
    const { clock, heard, look, put, tell } = await begin()
    tell({ isWaiting: true, given: 0 })
    look()
    await settle()
    put(how)
    await clock.pass(10_000)
    expect(heard.at(-1)).toEqual({ isWaiting: true, given: 0 })
    await clock.pass(4000)
    expect(heard.at(-1)).toBeUndefined()
    put('good')
    await clock.pass(60_000)
    expect(heard.at(-1)).toEqual({ isWaiting: true, given: 0 })
  },
)
