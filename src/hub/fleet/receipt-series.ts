/**
 * Where a receipt goes. A terminal numbers its receipts one after the other, so that a missing one shows; a terminal that
 * has lost its numbers begins again at 1, and its new receipts must not be taken for those already held.
 */
import type { WipeReceipt } from '#contract/wipe-receipt.ts'

/** What is known of the current series. */
export interface ReceiptSeries {
  readonly series: number
  readonly first: number
  readonly last: number
  /** Erased ones included. */
  readonly held: number
  /** The lowest number that is not erased yet. */
  readonly oldest: number
}

export interface HeldReceipt {
  readonly series: number
  /** As written in JSON. */
  readonly text: string
}

export const missingIn = ({
  first,
  last,
  held,
}: Pick<ReceiptSeries, 'first' | 'held' | 'last'>): number => last - first + 1 - held

export interface ReceiptPlace {
  readonly current: ReceiptSeries | undefined
  /** Those of this terminal under the same number. */
  readonly sameNumber: readonly HeldReceipt[]
  /** Receipts that came before this day are erased. */
  readonly oldestKeptDay: string
}

/** The series that takes it; undefined when the hub holds it, or held it long enough to have erased it. */
export function seriesFor(receipt: WipeReceipt, text: string, place: ReceiptPlace) {
  const { current, sameNumber, oldestKeptDay } = place
  if (sameNumber.some((held) => held.text === text)) return undefined
  if (!current) return 1
  const isAmongErased = receipt.number >= current.first && receipt.number < current.oldest
  if (isAmongErased && receipt.day < oldestKeptDay) return undefined
  const isTaken = isAmongErased || sameNumber.some(({ series }) => series === current.series)
  return isTaken ? current.series + 1 : current.series
}

/** What is known once `series` holds `number` too. */
export function withReceipt(
  current: ReceiptSeries | undefined,
  series: number,
  number: number,
): ReceiptSeries {
  if (current?.series !== series)
    return { series, first: number, last: number, held: 1, oldest: number }
  return {
    ...current,
    first: Math.min(current.first, number),
    last: Math.max(current.last, number),
    held: current.held + 1,
    oldest: Math.min(current.oldest, number),
  }
}
