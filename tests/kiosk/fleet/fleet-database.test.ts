import { expect, test } from 'vitest'
import { type FleetDatabase, openFleetDatabase } from '#kiosk/fleet/fleet-database.ts'
import { noSums } from '#kiosk/fleet/day-sums.ts'
import { newKeyPair, publicKeyOf, signText } from '#ask/terminal-key.ts'

let opened = 0
const freshName = () => `fleet-${(opened += 1)}`
const sums = (count: number) => ({ ...noSums, walks: { 'a finished fr 0': count } })

test('a key that was kept signs after a restart, and can still not be read', async () => {
  const name = freshName()
  const before = await openFleetDatabase(name)
  expect(await before.readIdentity()).toBeUndefined()
  const keys = await newKeyPair()
  await before.writeIdentity({ keys, enrolment: undefined })
  before.close()
  const after = await openFleetDatabase(name)
  const kept = await after.readIdentity()
  if (!kept) throw new Error('lost')
  expect(await publicKeyOf(kept.keys)).toBe(await publicKeyOf(keys))
  expect(await signText(kept.keys, 'x')).toBe(await signText(keys, 'x'))
  expect(kept.keys.privateKey.extractable).toBe(false)
})

const totals = async (database: FleetDatabase) =>
  (await database.daysBefore('9999')).map(([day, { walks }]) => [day, walks['a finished fr 0']])

test('sums of a day add up, and those of another stay apart', async () => {
  const database = await openFleetDatabase(freshName())
  await database.add('2026-11-01', sums(2))
  await database.add('2026-11-01', sums(3))
  await database.add('2026-11-02', sums(1))
  expect(await totals(database)).toEqual([
    ['2026-11-01', 5],
    ['2026-11-02', 1],
  ])
  expect(await database.daysBefore('2026-11-02')).toHaveLength(1)
})

test('a day leaves for the outbox once, and the outbox when it is acknowledged', async () => {
  const database = await openFleetDatabase(freshName())
  await database.add('2026-11-01', sums(2))
  await database.pack(['2026-11-01'], { batch: 'b1', body: '{}' })
  expect(await totals(database)).toEqual([])
  expect(await database.outgoing()).toEqual([{ batch: 'b1', body: '{}' }])
  await database.delivered('b1')
  expect(await database.outgoing()).toEqual([])
})
