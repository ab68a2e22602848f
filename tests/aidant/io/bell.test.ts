import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createBell } from '#aidant/io/bell.ts'

/** Sound as a browser gives it: silent until a touch, and then only after a moment. */
class SlowAudio extends EventTarget {
  state = 'suspended'
  readonly currentTime = 0
  readonly destination = {}
  async resume() {
    await Promise.resolve()
    this.state = 'running'
    this.dispatchEvent(new Event('statechange'))
  }
}

let struck: number[] = []
class Tone {
  readonly #frequency: number
  constructor(_audio: unknown, { frequency }: { readonly frequency: number }) {
    this.#frequency = frequency
  }
  connect = <T>(next: T) => next
  start() {
    struck.push(this.#frequency)
  }
  stop() {}
}
class Gain {
  readonly gain = { linearRampToValueAtTime: () => {}, exponentialRampToValueAtTime: () => {} }
  connect = <T>(next: T) => next
}

beforeEach(() => {
  struck = []
  vi.stubGlobal('AudioContext', SlowAudio)
  vi.stubGlobal('OscillatorNode', Tone)
  vi.stubGlobal('GainNode', Gain)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('« Écouter le son » is heard at the first touch, when nothing of the page has sounded yet', async () => {
  const bell = createBell()
  bell.sound()
  await expect.poll(() => struck).toEqual([880, 659.25])
  expect(bell.read().isAwake).toBe(true)
})

test('a call rings once somebody has touched the page, and not before', async () => {
  const bell = createBell()
  bell.ring()
  expect([struck, bell.read().isAwake]).toEqual([[], false])
  bell.wake()
  await expect.poll(() => bell.read().isAwake).toBe(true)
  bell.ring()
  expect(struck).toEqual([880, 659.25])
})
