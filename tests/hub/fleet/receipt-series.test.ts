import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WipeReceipt } from '#contract/wipe-receipt.ts'
import {
  type HeldReceipt,
  missingIn,
  type ReceiptSeries,
  seriesFor,
  withReceipt,
} from '../../../src/hub/fleet/receipt-series.ts'
import { wipeReceipt } from './simulated-terminal.ts'

/** Receipts in the order in which they come; answers what is known in the end, and how many were kept. */
function keepAll(receipts: readonly WipeReceipt[]) {
  let current: ReceiptSeries | undefined
  const held = new Map<number, readonly HeldReceipt[]>()
  let kept = 0
  for (const receipt of receipts) {
    const text = JSON.stringify(receipt)
    const sameNumber = held.get(receipt.number) ?? []
    const place = { current, sameNumber, oldestKeptDay: '2026-08-24' }
    const series = seriesFor(receipt, text, place)
    if (series === undefined) continue
    kept += 1
    current = withReceipt(current, series, receipt.number)
    held.set(receipt.number, [...sameNumber, { series, text }])
  }
  return { current, kept }
}

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 })

describe('receipts of a terminal', () => {
  test('are kept once each, and what is missing between them is counted, in any order, sent again or not', () => {
    fc.assert(
      fc.property(numbers, fc.func(fc.boolean()), (all, again) => {
        const sent = all.flatMap((number) => {
          const receipt = wipeReceipt(number)
          return again(number) ? [receipt, receipt] : [receipt]
        })
        const { current, kept } = keepAll(sent)
        const [low, high] = [Math.min(...all), Math.max(...all)]
        expect(kept).toBe(all.length)
        expect(current).toMatchObject({ series: 1, first: low, last: high, held: all.length })
        expect(current && missingIn(current)).toBe(high - low + 1 - all.length)
      }),
    )
  })

  test('of a terminal that has lost its numbers are not taken for the old ones', () => {
    const before = [1, 2, 3].map((number) => wipeReceipt(number))
    const after = [1, 2].map((number) => wipeReceipt(number, { ok: false }))
    const { current, kept } = keepAll([...before, ...after, ...before, ...after])
    expect(kept).toBe(5)
    expect(current).toMatchObject({ series: 2, first: 1, last: 2, held: 2 })
  })
})

describe('once the oldest are erased', () => {
  const current = { series: 1, first: 1, last: 500, held: 500, oldest: 400 }
  const place = { current, sameNumber: [], oldestKeptDay: '2026-08-24' }
  const seriesOf = (receipt: WipeReceipt) => seriesFor(receipt, JSON.stringify(receipt), place)

  test('an old one that comes again is not counted twice', () => {
    expect(seriesOf(wipeReceipt(12, { day: '2026-08-01' }))).toBeUndefined()
  })

  test('a new one under an old number begins a new series', () => {
    expect(seriesOf(wipeReceipt(12, { day: '2026-11-22' }))).toBe(2)
  })

  test('the next one goes on with the series', () => {
    expect(seriesOf(wipeReceipt(501))).toBe(1)
  })
})
