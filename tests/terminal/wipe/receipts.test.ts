import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { systemClock } from '#terminal/clock.ts'
import { openReceipts, readReceipts, type ReceiptDraft } from '#terminal/wipe/receipts.ts'
import { freshFolder } from './fresh-folder.ts'

const draft: ReceiptDraft = {
  cause: 'left',
  attempt: 1,
  browser: 'Chromium 156.0.8078.79',
  day: '2026-11-23',
  traces: [{ trace: 'processes', ok: true, ms: 12 }],
  ok: true,
  ms: 40,
}
const open = (stateFolder: string) =>
  openReceipts({ stateFolder, terminal: 'noumea-1', clock: systemClock })
const numbers = (receipts: readonly { number: number }[]) => receipts.map(({ number }) => number)
const file = (state: string) => join(state, 'receipts.jsonl')

test('receipts are numbered without gaps from one start to the next, newest first', async () => {
  const state = freshFolder()
  const first = await open(state)
  expect(await first.add(draft)).toEqual({
    schema: 'wipe-receipt/1',
    terminal: 'noumea-1',
    number: 1,
    ...draft,
  })
  await first.add({ ...draft, ok: false })
  const second = await open(state)
  await second.add(draft)
  expect(numbers(second.list(50))).toEqual([3, 2, 1])
  expect(numbers(second.list(1))).toEqual([3])
  expect(numbers(await readReceipts(state))).toEqual([1, 2, 3])
})

test('a file cut at any byte gives back every whole receipt, and goes on from there', async () => {
  const whole = freshFolder()
  const receipts = await open(whole)
  for (let index = 0; index < 4; index += 1) await receipts.add(draft)
  const text = readFileSync(file(whole), 'utf8')
  const lineLength = text.indexOf('\n') + 1
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: text.length }), async (cut) => {
      const state = freshFolder()
      writeFileSync(file(state), text.slice(0, cut))
      // A line is whole with its last bracket, before its line end.
      const kept = Math.floor((cut + 1) / lineLength)
      const again = await open(state)
      expect(numbers(again.list(50))).toHaveLength(kept)
      expect((await again.add(draft)).number).toBe(kept + 1)
      expect(numbers(await readReceipts(state))).toHaveLength(kept + 1)
    }),
    { numRuns: 40 },
  )
})

test('lines that are no receipts are passed over', async () => {
  const state = freshFolder()
  writeFileSync(file(state), 'nonsense\n{"schema":"wipe-receipt/1"}\n\n')
  const receipts = await open(state)
  expect(receipts.list(50)).toEqual([])
  await receipts.add(draft)
  expect(numbers(await readReceipts(state))).toEqual([1])
})

test('the last thousand are kept', async () => {
  const state = freshFolder()
  const line = (number: number) =>
    `${JSON.stringify({ schema: 'wipe-receipt/1', terminal: 'noumea-1', number, ...draft })}\n`
  const lines = Array.from({ length: 1200 }, (_, index) => line(index + 1))
  writeFileSync(file(state), lines.join(''))
  const receipts = await open(state)
  await receipts.add(draft)
  expect(receipts.list(5000)).toHaveLength(1000)
  const kept = numbers(await readReceipts(state))
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([1000, 202, 1201])
})

test('a disk that refuses does not hold up a wipe, and nothing is missing once it takes again', async () => {
  const state = freshFolder()
  const receipts = await open(state)
  mkdirSync(file(state))
  expect((await receipts.add(draft)).number).toBe(1)
  expect(receipts.isSaved()).toBe(false)
  rmdirSync(file(state))
  await receipts.add(draft)
  expect(receipts.isSaved()).toBe(true)
  expect(numbers(await readReceipts(state))).toEqual([1, 2])
})

test('receipts added at once keep their order', async () => {
  const state = freshFolder()
  const receipts = await open(state)
  await Promise.all(Array.from({ length: 10 }, () => receipts.add(draft)))
  expect(numbers(await readReceipts(state))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
})
