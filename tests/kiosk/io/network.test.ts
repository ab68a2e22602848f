import { describe, expect, test } from 'vitest'
import { type Network, watchNetwork } from '../../../src/kiosk/io/network.ts'
import { fakeClock } from './fake-clock.ts'

type Answer = () => Promise<Response>

const good: Answer = async () => Response.json({ ok: true })
const cut: Answer = () => Promise.reject(new TypeError('Failed to fetch'))
const portal: Answer = async () =>
  new Response('<html>', { headers: { 'content-type': 'text/html' } })
const broken: Answer = async () => Response.json({ ok: false }, { status: 502 })

function setUp(first: Answer = good) {
  const clock = fakeClock()
  const hints = new EventTarget()
  const world = { answer: first, asked: 0, isPlugged: true }
  const network: Network = watchNetwork({
    clock,
    hints,
    today: () => 1000 + clock.now(),
    isPlugged: () => world.isPlugged,
    fetch: (_, init) => {
      world.asked += 1
      return new Promise((resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
        world.answer().then(resolve, reject)
      })
    },
  })
  return { clock, hints, world, network }
}

describe('the network', () => {
  test('is there when the hub answers, and remembers when it last did', async () => {
    const { clock, network } = setUp()
    expect(network.lastContact()).toBeUndefined()
    await clock.pass(0)
    expect(network.isOnline()).toBe(true)
    expect(network.lastContact()).toBe(1000)
    await clock.pass(30_000)
    expect(network.lastContact()).toBe(31_000)
  })

  test.each([
    ['nothing answers', cut],
    ['a captive portal answers instead', portal],
    ['a broken hub answers', broken],
    ['the answer never comes', () => new Promise<Response>(() => {})],
  ])('is gone when %s twice', async (_, answer) => {
    const { clock, network } = setUp(answer)
    const said: boolean[] = []
    network.onChange((isOnline) => said.push(isOnline))
    await clock.pass(1000)
    expect(network.isOnline()).toBe(true)
    await clock.pass(5000 + 2000 + 5000)
    expect(network.isOnline()).toBe(false)
    expect(said).toEqual([false])
    expect(network.lastContact()).toBeUndefined()
  })

  test('is gone at once when the cable is', async () => {
    const { clock, hints, world, network } = setUp()
    await clock.pass(0)
    world.answer = cut
    world.isPlugged = false
    hints.dispatchEvent(new Event('offline'))
    await clock.pass(0)
    expect(network.isOnline()).toBe(false)
  })

  test('is asked less and less often while it is gone, and comes back', async () => {
    const { clock, world, network } = setUp(cut)
    await clock.pass(2000 + 4000 + 8000 + 16_000 + 32_000)
    expect(world.asked).toBe(6)
    await clock.pass(120_000)
    expect(world.asked).toBe(8)
    world.answer = good
    await clock.pass(60_000)
    expect(network.isOnline()).toBe(true)
  })

  test('is believed only once it answers, whatever the browser says', async () => {
    const { clock, hints, network } = setUp(cut)
    await clock.pass(2000)
    expect(network.isOnline()).toBe(false)
    hints.dispatchEvent(new Event('online'))
    await clock.pass(0)
    expect(network.isOnline()).toBe(false)
  })

  test('is asked once when asked twice at the same time', async () => {
    const { clock, world, network } = setUp()
    await clock.pass(0)
    const [first, second] = await Promise.all([network.check(), network.check()])
    expect([first, second, world.asked]).toEqual([true, true, 2])
  })

  test('is left alone once stopped', async () => {
    const { clock, hints, world, network } = setUp()
    await clock.pass(0)
    network.stop()
    hints.dispatchEvent(new Event('online'))
    await clock.pass(300_000)
    expect(world.asked).toBe(1)
  })

  test('tells nobody who has stopped listening', async () => {
    const { clock, network } = setUp(cut)
    const said: boolean[] = []
    network.onChange((isOnline) => said.push(isOnline))()
    await clock.pass(2000)
    expect(said).toEqual([])
  })
})
