import { expect, test } from 'vitest'
import { type DaySums, noSums } from '#kiosk/fleet/day-sums.ts'
import { keepSums } from '#kiosk/fleet/keep-sums.ts'
import { fakeClock } from '../io/fake-clock.ts'

function setUp(random: () => number) {
  const written: [string, DaySums][] = []
  const clock = fakeClock()
  const database = {
    isFull: false,
    add: async (day: string, sums: DaySums) => {
      if (database.isFull) throw new Error('full')
      written.push([day, sums])
    },
  }
  return { written, clock, database, keeper: keepSums(database, clock, random) }
}
const walk = (guide: string) => ({ ...noSums, walks: { [`${guide} left fr 0`]: 1 } })

test('sums are written between one and ten minutes after the first, together with those that came since', async () => {
  const { written, clock, keeper } = setUp(() => 0.5)
  keeper.add('2026-11-01', walk('a'))
  await clock.pass(59_000)
  keeper.add('2026-11-01', walk('b'))
  keeper.add('2026-11-02', walk('c'))
  expect(written).toEqual([])
  await clock.pass(10 * 60_000)
  expect(written).toEqual([
    ['2026-11-01', { ...noSums, walks: { 'a left fr 0': 1, 'b left fr 0': 1 } }],
    ['2026-11-02', walk('c')],
  ])
  await clock.pass(60 * 60_000)
  expect(written).toHaveLength(2)
})

test('they can be asked for at once, and are written once', async () => {
  const { written, clock, keeper } = setUp(() => 0)
  keeper.add('2026-11-01', walk('a'))
  await keeper.flush()
  await clock.pass(60 * 60_000)
  expect(written).toHaveLength(1)
})

test('a disk that is full loses counts, and stops nothing', async () => {
  const { written, clock, database, keeper } = setUp(() => 0)
  database.isFull = true
  keeper.add('2026-11-01', walk('a'))
  await clock.pass(10 * 60_000)
  database.isFull = false
  keeper.add('2026-11-01', walk('b'))
  await clock.pass(10 * 60_000)
  expect(written).toEqual([['2026-11-01', walk('b')]])
})
