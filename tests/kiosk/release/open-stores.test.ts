import { describe, expect, test } from 'vitest'
import type { Result } from '#contract/result.ts'
import { openStores } from '#kiosk/release/open-stores.ts'
import { releaseMemory } from '#kiosk/release/release-memory.ts'
import type { TerminalStores } from '#kiosk/release/terminal-stores.ts'
import type { StorageFault } from '#kiosk/io/storage-fault.ts'
import { pointersOf } from '#seal/release-store.ts'
import { fakeClock } from '../io/fake-clock.ts'

type Opening = () => Promise<Result<TerminalStores, StorageFault>>

const disk = releaseMemory()
const opens: Opening = async () => ({ ok: true, value: disk })
const fails =
  (fault: StorageFault): Opening =>
  async () => ({ ok: false, fault })
const hangs: Opening = () => new Promise(() => {})

/** Opens with these answers in turn, the last one again and again. */
async function openWith(...answers: Opening[]) {
  const clock = fakeClock()
  let tries = 0
  const opening = openStores({
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

describe('opening the stores of a terminal', () => {
  test('takes the disk when it answers', async () => {
    const { stores, mode, because, tries } = await openWith(opens)
    expect(stores).toBe(disk)
    expect([mode, because]).toEqual(['best-effort', undefined])
    expect(tries).toBe(1)
  })

  test('tries again three times when the database cannot be opened, which often heals', async () => {
    const { mode, because, tries } = await openWith(
      fails('backing-store'),
      fails('backing-store'),
      fails('backing-store'),
      opens,
    )
    expect([mode, because]).toEqual(['best-effort', undefined])
    expect(tries).toBe(4)
  })

  test('then works in memory and says why', async () => {
    const { stores, mode, because, tries } = await openWith(fails('backing-store'))
    expect([mode, because]).toEqual(['memory', 'backing-store'])
    expect(tries).toBe(4)
    expect(await pointersOf(stores.releases)).toEqual({ schema: 'pointers/1' })
  })

  test.each(['quota', 'version', 'unavailable', 'unknown'] as const)(
    'does not insist on a fault that another try cannot mend: %s',
    async (fault) => {
      const { mode, because, tries } = await openWith(fails(fault))
      expect([mode, because]).toEqual(['memory', fault])
      expect(tries).toBe(1)
    },
  )

  test('does not wait for a database that never answers', async () => {
    const { mode, because } = await openWith(hangs)
    expect([mode, because]).toEqual(['memory', 'blocked'])
  })

  test('survives a module that cannot be loaded', async () => {
    const { mode, because } = await openWith(() => Promise.reject(new TypeError('Failed to fetch')))
    expect([mode, because]).toEqual(['memory', 'unknown'])
  })

  test('asks the browser not to evict what it keeps', async () => {
    const storage = {
      persisted: async () => false,
      persist: async () => true,
      estimate: async () => ({}),
    }
    const { mode, because } = await openStores({ storage, openDisk: opens })
    expect([mode, because]).toEqual(['persistent', undefined])
  })

  test('opens the real disk by default', async () => {
    const { stores, mode } = await openStores({ storage: undefined })
    expect(mode).toBe('best-effort')
    stores.close()
  })
})
