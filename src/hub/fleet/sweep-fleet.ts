/** What the fleet no longer needs, erased little by little while the hub runs. Every hub does it; twice does nothing more. */
import type { FastifyInstance } from 'fastify'
import { oldestCountedDays } from '#contract/counters.ts'
import type { HubContext } from '../hub-context.ts'
import { repeatWork } from '../repeat-work.ts'
import type { HubStore } from '../store/hub-store.ts'
import { publishSettledMonths } from './counts/publish-month.ts'
import { daysBefore, monthOf } from './days.ts'
import { keptReceiptDays } from './keep-receipts.ts'

const sweepEveryMs = 5 * 60_000
/** Someone who types a code an hour late is told that it is late, and not that it never was. */
const keptCodeMs = 24 * 3_600_000
/** Batches and counts older than this can no longer come: their days are refused. */
const openDays = oldestCountedDays + 3

export async function sweepFleet(store: HubStore, nowMs: number): Promise<void> {
  await store.write(async (db) => {
    await db.deleteFrom('fleet_nonce').where('expires_at', '<', nowMs).execute()
    await db
      .deleteFrom('fleet_code')
      .where('expires_at', '<', nowMs - keptCodeMs)
      .execute()
  })
  await store.write(async (db) => {
    await db
      .deleteFrom('fleet_receipt')
      .where('is_ok', 'in', [0, 1])
      .where('received', '<', daysBefore(nowMs, keptReceiptDays))
      .execute()
    await db.deleteFrom('fleet_batch').where('day', '<', daysBefore(nowMs, openDays)).execute()
  })
  await publishSettledMonths(store, nowMs)
  await eraseDays(store, nowMs)
}

/** Once a month is published, its days say more than it may. */
async function eraseDays(store: HubStore, nowMs: number): Promise<void> {
  const firstKept = `${monthOf(daysBefore(nowMs, openDays))}-01`
  await store.write(async (db) => {
    await db.deleteFrom('fleet_count').where('day', '<', firstKept).execute()
    await db.deleteFrom('fleet_point').where('day', '<', firstKept).execute()
  })
}

export function keepSweeping(app: FastifyInstance, context: HubContext): void {
  const { store, clock } = context
  const work = () => sweepFleet(store, clock.nowMs())
  repeatWork(app, context, { everyMs: sweepEveryMs, work, failed: 'sweep-failed' })
}
