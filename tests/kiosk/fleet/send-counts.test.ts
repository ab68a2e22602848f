import { beforeEach, describe, expect, test } from 'vitest'
import { hubClock } from '#ask/hub-clock.ts'
import { noSums } from '#kiosk/fleet/day-sums.ts'
import { type FleetDatabase, openFleetDatabase } from '#kiosk/fleet/fleet-database.ts'
import { sendCounts } from '#kiosk/fleet/send-counts.ts'
import { type SignedFetch, signedFetch } from '#ask/signed-fetch.ts'
import { newKeyPair, publicKeyOf } from '#ask/terminal-key.ts'
import { aFleetHub } from './a-fleet-hub.ts'

let opened = 0
let hub: Awaited<ReturnType<typeof aFleetHub>>
let database: FleetDatabase
let ask: SignedFetch
beforeEach(async () => {
  hub = await aFleetHub()
  database = await openFleetDatabase(`counts-${(opened += 1)}`)
  const keys = await newKeyPair()
  const body = JSON.stringify({
    code: await hub.newCode(),
    publicKey: await publicKeyOf(keys),
    isSupervised: false,
  })
  const headers = { 'content-type': 'application/json' }
  const answer = await hub.fetch('/api/enrolment', { method: 'POST', headers, body })
  const { terminal } = (await answer.json()) as { terminal: string }
  await hub.administer('POST', `/api/admin/fleet/${terminal}/accept`)
  ask = signedFetch({ keys, terminal }, { clock: hubClock(hub.clock.nowMs), fetch: hub.fetch })
})

/** What was told lost. */
let lost: string[] = []
let canTell = true
const tellLost = async (_batch: string, code: string) => {
  if (canTell) lost.push(code)
  return canTell
}
beforeEach(() => {
  lost = []
  canTell = true
})

const sums = (count: number) => ({ ...noSums, walks: { 'caf finished fr 0': count } })

const heldByHub = async () => {
  const rows = await hub.store.read.selectFrom('fleet_count').selectAll().orderBy('day').execute()
  return rows.map(({ day, walks }) => [day, walks])
}

describe('the counts of a day', () => {
  test('leave once the day is over, and no sooner', async () => {
    await database.add('2026-11-21', sums(3))
    await database.add('2026-11-22', sums(5))
    await sendCounts(database, ask, '2026-11-22', tellLost)
    expect(await heldByHub()).toEqual([['2026-11-21', 3]])
    expect(await database.daysBefore('9999')).toHaveLength(1)
    expect(await database.outgoing()).toEqual([])
  })

  test('are counted once, although the answer was lost on the way', async () => {
    await database.add('2026-11-21', sums(3))
    const deaf: SignedFetch = async (...request) => {
      await ask(...request)
      throw new TypeError('Failed to fetch')
    }
    await sendCounts(database, deaf, '2026-11-22', tellLost)
    expect(await database.outgoing()).toHaveLength(1)
    await sendCounts(database, ask, '2026-11-22', tellLost)
    expect(await database.outgoing()).toEqual([])
    expect(await heldByHub()).toEqual([['2026-11-21', 3]])
  })

  test('wait for a hub that is down', async () => {
    await database.add('2026-11-20', sums(1))
    hub.line.isCut = true
    await sendCounts(database, ask, '2026-11-22', tellLost)
    await database.add('2026-11-21', sums(2))
    await sendCounts(database, ask, '2026-11-22', tellLost)
    hub.line.isCut = false
    await sendCounts(database, ask, '2026-11-22', tellLost)
    expect(await heldByHub()).toEqual([
      ['2026-11-20', 1],
      ['2026-11-21', 2],
    ])
  })

  test('that the hub will never take are forgotten once it is told, and hold back no other', async () => {
    // The terminal's clock was a year ahead.
    await database.add('2027-11-20', sums(1))
    canTell = false
    await sendCounts(database, ask, '2027-11-22', tellLost)
    expect(await database.outgoing()).toHaveLength(1)
    canTell = true
    await database.add('2026-11-21', sums(2))
    await sendCounts(database, ask, '2026-11-22', tellLost)
    expect(lost).toEqual(['future-day'])
    expect(await database.outgoing()).toEqual([])
    expect(await heldByHub()).toEqual([['2026-11-21', 2]])
  })

  test('older than two months are not even sent, and told', async () => {
    await database.add('2026-08-01', sums(1))
    const before = hub.line.asked.length
    canTell = false
    await sendCounts(database, ask, '2026-11-22', tellLost)
    expect(await database.daysBefore('9999')).toHaveLength(1)
    canTell = true
    await sendCounts(database, ask, '2026-11-22', tellLost)
    expect(lost).toEqual(['old-day'])
    expect(hub.line.asked).toHaveLength(before)
    expect(await database.daysBefore('9999')).toEqual([])
  })
})
