import { describe, expect, test } from 'vitest'
import { registerApp } from '../../../src/kiosk/io/app-update.ts'
import { fakeClock } from './fake-clock.ts'

function setUp(waiting: () => boolean, takesOver = true) {
  const clock = fakeClock()
  const container = new EventTarget()
  const world = { reloads: 0, skips: 0, looks: 0, url: '' }
  const app = registerApp({
    clock,
    container,
    reload: () => {
      world.reloads += 1
    },
    createWorker: (url) => {
      world.url = url
      return {
        register: async () => ({
          get waiting() {
            return waiting() ? {} : null
          },
        }),
        update: () => {
          world.looks += 1
          return Promise.reject(new TypeError('Failed to update'))
        },
        messageSkipWaiting: () => {
          world.skips += 1
          if (takesOver) container.dispatchEvent(new Event('controllerchange'))
        },
      }
    },
  })
  return { app, clock, container, world }
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
    const { app, clock, world } = setUp(() => true, false)
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
      container: new EventTarget(),
      createWorker: () => ({
        register: () => Promise.reject(new DOMException('', 'SecurityError')),
        update: async () => {},
        messageSkipWaiting: () => {},
      }),
    })
    expect(refused.hasNewVersion()).toBe(false)
  })
})
