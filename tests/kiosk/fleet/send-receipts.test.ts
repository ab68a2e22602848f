import { expect, test } from 'vitest'
import { sendReceipts } from '#kiosk/fleet/send-receipts.ts'
import type { SignedFetch } from '#ask/signed-fetch.ts'
import { wipeReceipt } from '../../hub/fleet/simulated-terminal.ts'

function setUp() {
  const sent: number[][] = []
  const ask: SignedFetch = async (_path, init) => {
    const { receipts } = JSON.parse(init?.body ?? '') as { receipts: { number: number }[] }
    sent.push(receipts.map(({ number }) => number))
    const lastReceipt = receipts.at(-1)?.number ?? 0
    return Response.json({ now: 1, lastReceipt, place: 'kone', seat: 'kone-1' })
  }
  return { sent, ask }
}
/** As the supervisor tells them: newest first. */
const receipts = (...numbers: readonly number[]) =>
  numbers.toSorted((a, b) => b - a).map((number) => wipeReceipt(number))

test('the receipts that the hub lacks are sent, oldest first', async () => {
  const { sent, ask } = setUp()
  expect(await sendReceipts(receipts(1, 2, 3, 4), 2, ask)).toMatchObject({ lastReceipt: 4 })
  expect(sent).toEqual([[3, 4]])
})

test('nothing is sent when the hub has them all, or there are none', async () => {
  const { sent, ask } = setUp()
  expect(await sendReceipts(receipts(1, 2), 2, ask)).toBeUndefined()
  expect(await sendReceipts([], 2, ask)).toBeUndefined()
  expect(sent).toEqual([])
})

test('a supervisor that began again at 1 sends all it has', async () => {
  const { sent, ask } = setUp()
  await sendReceipts(receipts(1, 2, 3), 57, ask)
  expect(sent).toEqual([[1, 2, 3]])
})

test('a hub that does not answer has received nothing', async () => {
  const silent: SignedFetch = () => Promise.reject(new TypeError('Failed to fetch'))
  expect(await sendReceipts(receipts(1), 0, silent)).toBeUndefined()
})
