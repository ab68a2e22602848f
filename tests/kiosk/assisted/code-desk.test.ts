import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFirstState } from '#kiosk/app/first-state.ts'
import { nothingBeside, type Supervision, type Tried } from '#kiosk/app/supervision.ts'
import { supervisedScreens } from '#kiosk/screens/supervised-screens.ts'
import { type AssistedDatabase, openAssistedDatabase } from '#kiosk/assisted/assisted-database.ts'
import { pageCodeDesk, supervisedCodeDesk } from '#kiosk/assisted/code-desk.ts'
import { macWith, pepperedText } from '#seal/assisted/unlock-code.ts'
import { fromHex } from '#seal/hex.ts'
import { aFront } from '../a-content.ts'
import { aStatus } from '../fake-supervisor.ts'
import { fakeClock } from '../io/fake-clock.ts'

const pepper = 'ab'.repeat(32)
const stretched = 'cd'.repeat(32)

describe('in an ordinary browser', () => {
  let database: AssistedDatabase
  beforeEach(async () => {
    database = await openAssistedDatabase('a-code-desk')
  })
  afterEach(async () => {
    database.close()
    await Dexie.delete('a-code-desk')
  })

  test('the pepper is kept as a key that no page can read', async () => {
    const desk = await pageCodeDesk(database, fakeClock())
    expect(desk.isReady()).toBe(false)
    await desk.keepPepper(pepper)
    expect(desk.isReady()).toBe(true)
    expect(await desk.tryCode('10', 1, stretched)).toEqual({
      ok: true,
      value: await macWith(fromHex(pepper), pepperedText('10', stretched)),
    })
  })

  test('storage full: a code whose try cannot be counted is not tried, and the count stays as it was', async () => {
    const full: AssistedDatabase = {
      ...database,
      keepTries: () => Promise.reject(new DOMException('', 'QuotaExceededError')),
    }
    const desk = await pageCodeDesk(full, fakeClock())
    await desk.keepPepper(pepper)
    expect(await desk.tryCode('10', 1, stretched)).toEqual({ ok: false, fault: { why: 'disk' } })
    expect(await database.tries()).toBeUndefined()
  })

  test('3. the count of tries survives the page, and never goes down', async () => {
    const counts: number[] = []
    for (let start = 0; start < 4; start += 1) {
      const desk = await pageCodeDesk(database, fakeClock())
      await desk.keepPepper(pepper)
      for (let at = 0; at < 3; at += 1) {
        await desk.tryCode('10', 1, stretched)
        const tries = await database.tries()
        counts.push(tries && tries !== 'damaged' ? tries.failures : -1)
      }
    }
    expect(counts.slice(0, 3)).toEqual([1, 2, 3])
    // Each start serves the whole wait again: not one more try was taken.
    expect(new Set(counts.slice(3))).toEqual(new Set([3]))
  })
})

describe('with a supervisor', () => {
  const nothing = () => {}
  function stand(tried: Tried | undefined, keeps = true) {
    const { terminal } = createFirstState(aFront())
    const deeds: Supervision['deeds'] = {
      open: nothing,
      back: nothing,
      close: nothing,
      print: nothing,
      save: nothing,
      choose: nothing,
      reportMissing: nothing,
      follow: nothing,
      refreshStatus: nothing,
      keepPepper: () => Promise.resolve(keeps),
      tryCode: () => Promise.resolve(tried),
      carry: () => Promise.resolve('done' as const),
      codeHeld: () => Promise.resolve(),
    }
    const status = aStatus({ can: ['unlock'] })
    terminal.change({
      supervision: { status, deeds, beside: nothingBeside, screens: supervisedScreens },
    })
    return supervisedCodeDesk(terminal)
  }

  test('it is ready when the supervisor holds the pepper, and says so when it could not keep one', async () => {
    expect(stand(undefined).isReady()).toBe(true)
    await expect(stand(undefined, false).keepPepper(pepper)).rejects.toThrow()
  })

  test.each([
    [
      { is: 'key', key: stretched },
      { ok: true, value: fromHex(stretched) },
    ],
    [
      { is: 'wait', ms: 30_000 },
      { ok: false, fault: { why: 'wait', ms: 30_000 } },
    ],
    [{ is: 'disabled' }, { ok: false, fault: { why: 'disabled' } }],
    [undefined, { ok: false, fault: { why: 'disk' } }],
  ] as const)('what it answers to a code, %j, is what the page does', async (tried, expected) => {
    expect(await stand(tried).tryCode('10', 1, stretched)).toEqual(expected)
  })
})
