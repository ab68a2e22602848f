// @whole What a person leaves at a terminal, on three official sites, and what is left of it once they are gone: nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { causes } from './canary/causes.ts'
import { type CanaryDesk, startCanaryDesk } from './canary/desk.ts'
import { playRound, type RoundResult } from './canary/round.ts'
import { surfaces } from './canary/surfaces.ts'

const rounds = 20
const isPossible = process.platform === 'linux' && process.getuid?.() === 0

/** The search is not blind when it finds this share of what was planted. */
const leastShareFound = 0.95

const names = Object.keys(causes)
const plays = Array.from({ length: rounds }, (_, at) => ({
  round: at + 1,
  cause: names[at % names.length] ?? '',
}))

describe.runIf(isPossible)('nothing of a person is left', () => {
  let desk: CanaryDesk
  beforeAll(async () => {
    desk = await startCanaryDesk()
  })
  afterAll(() => desk.stop())

  test.each(plays)('round $round: $cause', async ({ round, cause }) => {
    const end = causes[cause]
    if (!end) throw new Error(cause)
    const result: RoundResult = await playRound(desk.settings, round, end)
    expect(result.failed).toEqual([])
    expect(result.recognised).toEqual([])
    expect(result.known).toMatchObject([
      { cookies: '', windowName: '', localStorage: 0, sessionStorage: 0, databases: 0, caches: 0 },
    ])
    expect(result.known).toMatchObject([{ files: 0, workers: 0, scale: 1 }])
    expect(1 - result.unseen.length / surfaces.length, result.unseen.join()).toBeGreaterThanOrEqual(
      leastShareFound,
    )
    expect(result.isSeeing).toBe(true)
    expect(result.alive).toEqual([])
    expect(result.left).toEqual([])
    expect(result.inWindowSystem).toEqual([])
    expect(result.status.receipts.slice(0, 1).filter(({ ok }) => !ok)).toEqual([])
    expect(result.status.state).toBe('ready')
  })
})
