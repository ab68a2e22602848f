import { expect, test } from 'vitest'
import { helpedTime } from '../../../src/aidant/record/helped-time.ts'
import type { WatchState } from '../../../src/aidant/io/watch-board.ts'

const call = (number: number, isYou: boolean | null) => ({
  call: String(number).padStart(32, '0'),
  seat: 'kone-1',
  seatName: 'Poste 1',
  state: 'coming' as const,
  waitingS: 10,
  coming: isYou === null ? null : { isYou, name: null },
  isPassedByYou: false,
})

function aPage() {
  let nowMs = 0
  let state: WatchState = {
    board: undefined,
    boardAtMs: 0,
    blindSinceMs: undefined,
    refusal: undefined,
  }
  const time = helpedTime({ read: () => state }, () => nowMs)
  return {
    time,
    see: (minutes: number, calls: ReturnType<typeof call>[], isBlind = false) => {
      nowMs = minutes * 60_000
      const board = { place: 'kone', placeName: 'Koné', seats: [], calls }
      state = { ...state, board, blindSinceMs: isBlind ? nowMs : undefined }
      time.follow()
    },
  }
}

test('is from « J’arrive » to the end of the call, told once', () => {
  const { time, see } = aPage()
  see(0, [call(1, null)])
  see(2, [call(1, true)])
  see(20, [call(1, true)])
  expect(time.take()).toBeUndefined()
  see(31, [])
  expect(time.take()).toBe(29 * 60_000)
  expect(time.take()).toBeUndefined()
})

test('is nobody else’s, and does not end because the page is blind', () => {
  const { time, see } = aPage()
  see(0, [call(1, false), call(2, true)])
  see(5, [], true)
  expect(time.take()).toBeUndefined()
  see(6, [call(2, true)])
  see(9, [])
  expect(time.take()).toBe(9 * 60_000)
})
