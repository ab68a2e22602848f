import { expect, test } from 'vitest'
import { hearHints } from '#kiosk/fleet/hear-hints.ts'
import { fakeClock } from '../io/fake-clock.ts'

function setUp() {
  const clock = fakeClock()
  const addresses: string[] = []
  const sources: (EventTarget & { isClosed: boolean; close(): void })[] = []
  const looks: number[] = []
  hearHints(
    { releases: () => looks.push(clock.now()), workshop: () => looks.push(-clock.now()) },
    {
      place: () => 'kone',
      clock,
      random: () => 0.5,
      open: (address) => {
        addresses.push(address)
        const source = Object.assign(new EventTarget(), {
          isClosed: false,
          close() {
            source.isClosed = true
          },
        })
        sources.push(source)
        return source as unknown as EventSource
      },
    },
  )
  const say = (type: string) => sources.at(-1)?.dispatchEvent(new Event(type))
  return { clock, sources, looks, say, addresses }
}

test('a hint makes the terminal look a few seconds later, and another kind of hint does not', async () => {
  const { clock, looks, say } = setUp()
  say('releases')
  say('drafts')
  await clock.pass(60_000)
  expect(looks).toEqual([5000])
})

test('a hub that went away is listened to again, later and later', async () => {
  const { clock, sources, say } = setUp()
  for (let times = 0; times < 5; times += 1) {
    say('error')
    await clock.pass(5 * 60_000)
  }
  expect(sources.slice(0, -1).every(({ isClosed }) => isClosed)).toBe(true)
  expect(sources).toHaveLength(6)
  say('error')
  await clock.pass(60_000)
  // Five minutes now, with this luck.
  expect(sources).toHaveLength(6)
  await clock.pass(5 * 60_000)
  expect(sources).toHaveLength(7)
})

test('a workshop of its own place makes it look at once, since somebody waits there', async () => {
  const { clock, looks, say, addresses } = setUp()
  expect(addresses).toEqual(['/api/hints?place=kone'])
  say('workshop')
  await clock.pass(1000)
  expect(looks).toEqual([-150])
})
