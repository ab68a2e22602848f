/** Receipts of wipes, each once, as the terminal wrote them. */
import type { WipeReceipt } from '#contract/wipe-receipt.ts'
import type { HubReader, HubWriter } from '../store/hub-store.ts'
import { daysBefore, hubDay } from './days.ts'
import { type HeldReceipt, type ReceiptSeries, seriesFor, withReceipt } from './receipt-series.ts'

/** Enough to look into a complaint, and bounded: a terminal makes some thirty a day. */
export const keptReceiptDays = 90

/** Inside a write transaction. Answers the number of the last one held, 0 for none. */
export async function keepReceipts(
  db: HubWriter,
  terminal: string,
  receipts: readonly WipeReceipt[],
  nowMs: number,
): Promise<number> {
  let current = await readSeries(db, terminal)
  const held = await heldUnder(db, terminal, receipts)
  const oldestKeptDay = daysBefore(nowMs, keptReceiptDays)
  for (const receipt of receipts) {
    const { number } = receipt
    const text = JSON.stringify(receipt)
    const sameNumber = held.get(number) ?? []
    const series = seriesFor(receipt, text, { current, sameNumber, oldestKeptDay })
    if (series === undefined) continue
    current = withReceipt(current, series, number)
    held.set(number, [...sameNumber, { series, text }])
    const row = { terminal, series, number, is_ok: receipt.ok ? 1 : 0, receipt: text }
    await db
      .insertInto('fleet_receipt')
      .values({ ...row, received: hubDay(nowMs) })
      .execute()
  }
  if (current) await keepTally(db, terminal, current)
  return current?.last ?? 0
}

export async function lastReceiptNumber(db: HubReader, terminal: string): Promise<number> {
  const tally = await db
    .selectFrom('fleet_receipt_tally')
    .select('last')
    .where('terminal', '=', terminal)
    .executeTakeFirst()
  return tally?.last ?? 0
}

async function readSeries(db: HubReader, terminal: string): Promise<ReceiptSeries | undefined> {
  const tally = await db
    .selectFrom('fleet_receipt_tally')
    .select(['series', 'first', 'last', 'held'])
    .where('terminal', '=', terminal)
    .executeTakeFirst()
  if (!tally) return undefined
  const row = await db
    .selectFrom('fleet_receipt')
    .select((select) => select.fn.min('number').as('oldest'))
    .where('terminal', '=', terminal)
    .where('series', '=', tally.series)
    .executeTakeFirst()
  return { ...tally, oldest: row?.oldest ?? tally.last + 1 }
}

async function heldUnder(
  db: HubReader,
  terminal: string,
  receipts: readonly WipeReceipt[],
): Promise<Map<number, readonly HeldReceipt[]>> {
  const numbers = receipts.map(({ number }) => number)
  const rows = await db
    .selectFrom('fleet_receipt')
    .select(['series', 'number', 'receipt'])
    .where('terminal', '=', terminal)
    .where('number', 'in', numbers)
    .execute()
  const held = new Map<number, readonly HeldReceipt[]>()
  for (const { series, number, receipt } of rows)
    held.set(number, [...(held.get(number) ?? []), { series, text: receipt }])
  return held
}

async function keepTally(db: HubWriter, terminal: string, current: ReceiptSeries): Promise<void> {
  const { series, first, last, held } = current
  await db
    .insertInto('fleet_receipt_tally')
    .values({ terminal, series, first, last, held })
    .onConflict((conflict) =>
      conflict.column('terminal').doUpdateSet({ series, first, last, held }),
    )
    .execute()
}
