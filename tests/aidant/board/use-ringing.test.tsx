import { cleanup, render } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useRinging } from '#aidant/board/use-ringing.ts'
import type { Bell } from '#aidant/io/bell.ts'
import type { Watch, WatchState } from '#aidant/io/watch-board.ts'
import type { BoardCall } from '#contract/help-board.ts'
import { createStore } from '#ui/store/store.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  document.title = ''
})

const aCall = (over: Partial<BoardCall> = {}): BoardCall => ({
  call: 'ab'.repeat(16),
  seat: 'kone-2',
  seatName: 'Poste 2',
  state: 'seen',
  waitingS: 0,
  coming: null,
  isPassedByYou: false,
  ...over,
})

/** A page that hears of these calls, and how often it has rung. */
function aPage(isShared: boolean) {
  const store = createStore<WatchState>({
    board: undefined,
    boardAtMs: 0,
    blindSinceMs: undefined,
    refusal: undefined,
  })
  const watch: Watch = {
    read: store.read,
    subscribe: store.subscribe,
    take: () => {},
    retry: () => {},
    stop: () => {},
  }
  let rings = 0
  const bell: Bell = {
    ...createStore({ volume: 'medium' as const, isAwake: true }),
    wake: () => {},
    sound: () => {},
    ring: () => void (rings += 1),
    setVolume: () => {},
  }
  const Ringing = () => {
    useRinging(watch, bell, isShared)
    return null
  }
  render(<Ringing />)
  return {
    hear: async (...calls: BoardCall[]) => {
      store.change({ board: { place: 'kone', placeName: 'Koné', seats: [], calls } })
      await vi.advanceTimersByTimeAsync(100)
    },
    rings: () => rings,
  }
}

test('a call rings as it comes and every ten seconds, says who in the title, and is silent once somebody goes', async () => {
  const { hear, rings } = aPage(false)
  await hear(aCall())
  expect([rings(), document.title]).toEqual([1, 'Aide : Poste 2'])
  await vi.advanceTimersByTimeAsync(20_000)
  expect(rings()).toBe(3)
  await hear(aCall({ state: 'coming', coming: { isYou: true, name: null } }))
  await vi.advanceTimersByTimeAsync(30_000)
  expect([rings(), document.title]).toEqual([3, 'Escale, aidants'])
})

test('a call that one has passed rings no more on one’s own device, unless no colleague goes within a minute', async () => {
  const { hear, rings } = aPage(false)
  await hear(aCall({ isPassedByYou: true }))
  await vi.advanceTimersByTimeAsync(59_000)
  expect(rings()).toBe(0)
  await vi.advanceTimersByTimeAsync(11_000)
  expect([rings(), document.title]).toEqual([2, 'Aide : Poste 2'])
  await hear(aCall({ state: 'coming', coming: { isYou: false, name: null } }))
  await vi.advanceTimersByTimeAsync(60_000)
  expect([rings(), document.title]).toEqual([2, 'Escale, aidants'])
})

test('a call that rings again is not silenced by another one that is passed', async () => {
  const { hear, rings } = aPage(false)
  await hear(aCall({ isPassedByYou: true }))
  await vi.advanceTimersByTimeAsync(60_000)
  const before = rings()
  await hear(
    aCall({ isPassedByYou: true }),
    aCall({ call: 'b'.repeat(32), seatName: 'Poste 3', isPassedByYou: true }),
  )
  await vi.advanceTimersByTimeAsync(30_000)
  expect(rings()).toBeGreaterThanOrEqual(before + 3)
})

test('on the tablet that all share it rings again: the colleague looks at the same screen', async () => {
  const { hear, rings } = aPage(true)
  await hear(aCall({ isPassedByYou: true }))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(rings()).toBe(2)
})
