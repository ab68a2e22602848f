import { describe, expect, test } from 'vitest'
import type { Result } from '../../../src/contract/result.ts'
import { contentMemory } from '../../../src/kiosk/io/content-memory.ts'
import type { ContentStore } from '../../../src/kiosk/io/content-store-port.ts'
import { openContentStore } from '../../../src/kiosk/io/open-content-store.ts'
import type { StorageFault } from '../../../src/kiosk/io/storage-fault.ts'
import { fakeClock } from './fake-clock.ts'

type Opening = () => Promise<Result<ContentStore, StorageFault>>

const disk = contentMemory()
const opens: Opening = async () => ({ ok: true, value: disk })
const fails =
  (fault: StorageFault): Opening =>
  async () => ({ ok: false, fault })
const hangs: Opening = () => new Promise(() => {})

/** Opens with these answers in turn, the last one again and again. */
async function openWith(...answers: Opening[]) {
  const clock = fakeClock()
  let tries = 0
  const opening = openContentStore({
    clock,
    storage: undefined,
    openDisk: () => {
      const answer = answers[Math.min(tries, answers.length - 1)] ?? opens
      tries += 1
      return answer()
    },
  })
  await clock.pass(60_000)
  return { ...(await opening), tries }
}

describe('opening the content store', () => {
  test('takes the disk when it answers', async () => {
    const { store, status, tries } = await openWith(opens)
    expect(store).toBe(disk)
    expect(status).toEqual({ mode: 'disk', isPersistent: false })
    expect(tries).toBe(1)
  })

  test('tries again three times when the database cannot be opened, which often heals', async () => {
    const { status, tries } = await openWith(
      fails('backing-store'),
      fails('backing-store'),
      fails('backing-store'),
      opens,
    )
    expect(status.mode).toBe('disk')
    expect(tries).toBe(4)
  })

  test('then works in memory and says why', async () => {
    const { store, status, tries } = await openWith(fails('backing-store'))
    expect(status).toEqual({ mode: 'memory', because: 'backing-store', isPersistent: false })
    expect(tries).toBe(4)
    expect(await store.readActive()).toBeUndefined()
  })

  test.each(['quota', 'version', 'unavailable', 'unknown'] as const)(
    'does not insist on a fault that another try cannot mend: %s',
    async (fault) => {
      const { status, tries } = await openWith(fails(fault))
      expect(status).toMatchObject({ mode: 'memory', because: fault })
      expect(tries).toBe(1)
    },
  )

  test('does not wait for a database that never answers', async () => {
    const { status } = await openWith(hangs)
    expect(status).toMatchObject({ mode: 'memory', because: 'blocked' })
  })

  test('survives a module that cannot be loaded', async () => {
    const { status } = await openWith(() => Promise.reject(new TypeError('Failed to fetch')))
    expect(status).toMatchObject({ mode: 'memory', because: 'unknown' })
  })

  test('asks the browser not to evict what it keeps', async () => {
    const storage = {
      persisted: async () => false,
      persist: async () => true,
      estimate: async () => ({}),
    }
    const { status } = await openContentStore({ storage, openDisk: opens })
    expect(status).toEqual({ mode: 'disk', isPersistent: true })
  })

  test('opens the real disk by default', async () => {
    const { store, status } = await openContentStore({ storage: undefined })
    expect(status.mode).toBe('disk')
    store.close()
  })
})
