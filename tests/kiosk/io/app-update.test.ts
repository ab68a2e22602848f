import { describe, expect, test } from 'vitest'
import { mendShellMessage } from '#contract/shell-worker.ts'
import { registerApp } from '../../../src/kiosk/io/app-update.ts'
import { fakeClock } from './fake-clock.ts'

interface Setting {
  readonly takesOver?: boolean
  /** Whether the browser still has the registration. */
  readonly isKept?: () => boolean
}

function setUp(waiting: () => boolean, { takesOver = true, isKept = () => true }: Setting = {}) {
  const clock = fakeClock()
  const world = { reloads: 0, skips: 0, looks: 0, url: '', registered: 0, isDown: true }
  const told: unknown[] = []
  const registration = {
    installing: null,
    active: { postMessage: (message: unknown) => void told.push(message) },
    get waiting() {
      return waiting() ? {} : null
    },
  }
  const container = Object.assign(new EventTarget(), {
    getRegistration: async () => (isKept() ? registration : undefined),
  })
  const app = registerApp({
    clock,
    container,
    reload: () => {
      world.reloads += 1
    },
    createWorker: (url) => {
      world.url = url
      return {
        register: async () => {
          world.registered += 1
          return registration
        },
        update: async () => {
          world.looks += 1
          if (world.isDown) throw new TypeError('Failed to update')
        },
        messageSkipWaiting: () => {
          world.skips += 1
          if (takesOver) container.dispatchEvent(new Event('controllerchange'))
        },
      }
    },
  })
  return { app, clock, container, world, told }
}

describe('a new version of the app', () => {
  test('is seen by looking, however many came before', async () => {
    let isWaiting = false
    const { app, world } = setUp(() => isWaiting)
    const update = await app
    expect(world.url).toBe('/sw.js')
    expect(update.hasNewVersion()).toBe(false)
    isWaiting = true
    expect(update.hasNewVersion()).toBe(true)
  })

  test('reloads the page when it is taken, and never otherwise', async () => {
    const { app, container, world } = setUp(() => true)
    const update = await app
    container.dispatchEvent(new Event('controllerchange'))
    expect(world.reloads).toBe(0)
    expect(await update.takeNewVersion()).toBe(true)
    expect(world).toMatchObject({ skips: 1, reloads: 1 })
  })

  test('is not taken when there is none', async () => {
    const { app, world } = setUp(() => false)
    expect(await (await app).takeNewVersion()).toBe(false)
    expect(world).toMatchObject({ skips: 0, reloads: 0 })
  })

  test('that does not take over leaves the page as it is', async () => {
    const { app, clock, world } = setUp(() => true, { takesOver: false })
    const taking = (await app).takeNewVersion()
    await clock.pass(10_000)
    expect(await taking).toBe(false)
    expect(world.reloads).toBe(0)
  })

  test('is looked for without an error when the network is down', async () => {
    const { app, world } = setUp(() => false)
    await (await app).lookForNewVersion()
    expect(world.looks).toBe(1)
  })

  test('never comes in a browser without service workers, or that refuses them', async () => {
    const without = await registerApp({ container: undefined })
    expect(without.hasNewVersion()).toBe(false)
    await without.lookForNewVersion()
    expect(await without.takeNewVersion()).toBe(false)
    const refused = await registerApp({
      container: Object.assign(new EventTarget(), { getRegistration: async () => undefined }),
      createWorker: () => ({
        register: () => Promise.reject(new DOMException('', 'SecurityError')),
        update: async () => {},
        messageSkipWaiting: () => {},
      }),
    })
    expect(refused.hasNewVersion()).toBe(false)
  })
})

describe('the version that is kept', () => {
  const mend = { type: mendShellMessage }

  test('is mended at each start, and after each look that found nothing newer', async () => {
    const { app, world, told } = setUp(() => false)
    const update = await app
    expect(told).toEqual([mend])
    await update.lookForNewVersion()
    expect(told).toEqual([mend])
    world.isDown = false
    await update.lookForNewVersion()
    expect(told).toEqual([mend, mend])
  })

  test('is not mended with files of a newer one', async () => {
    const { app, world, told } = setUp(() => true)
    world.isDown = false
    await (await app).lookForNewVersion()
    expect(told).toEqual([])
  })

  test('is registered again once the browser has erased its worker', async () => {
    let isKept = true
    const { app, world } = setUp(() => false, { isKept: () => isKept })
    const update = await app
    await update.lookForNewVersion()
    expect(world.registered).toBe(1)
    isKept = false
    await update.lookForNewVersion()
    expect(world.registered).toBe(2)
  })
})
