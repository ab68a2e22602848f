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

test('one that the hub refuses for what it is does not hold back those behind it', async () => {
  const { sent, ask } = setUp()
  const refused = new Set([2, 5])
  const refusing: SignedFetch = async (path, init) => {
    const { receipts: asked } = JSON.parse(init?.body ?? '') as { receipts: { number: number }[] }
    return asked.some(({ number }) => refused.has(number))
      ? Response.json({ code: 'bad-request', message: 'Non.' }, { status: 400 })
      : ask(path, init)
  }
  expect(await sendReceipts(receipts(1, 2, 3, 4, 5, 6), 0, refusing)).toMatchObject({
    lastReceipt: 6,
  })
  expect(sent.flat()).toEqual([1, 3, 4, 6])
})

test('a hub that fails, or asks to wait, is not one that refuses: all of them wait', async () => {
  for (const [code, status] of [
    ['broken', 500],
    ['busy', 503],
    ['too-many', 429],
  ] as const) {
    let asked = 0
    const ask: SignedFetch = async () => {
      asked += 1
      return Response.json({ code, message: 'Plus tard.' }, { status })
    }
    expect(await sendReceipts(receipts(1, 2, 3), 0, ask)).toBeUndefined()
    expect(asked).toBe(1)
  }
})
