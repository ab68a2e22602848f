/** `GET /api/admin/statistics` and `/api/admin/statistics.csv`: the same, read by programs and by spreadsheets. */
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { monthSchema, settlingDays, smallestCount, type Statistics } from '#contract/counters.ts'
import type { HubContext } from '../../hub-context.ts'
import { parseAddress } from '../../parse-request.ts'
import type { HubStore } from '../../store/hub-store.ts'
import { settledMonth } from '../days.ts'
import { csvType } from './csv.ts'
import { publishedMonths, publishSettledMonths } from './publish-month.ts'
import { statisticsCsv } from './statistics-csv.ts'

const periodSchema = v.pipe(
  v.strictObject({ from: monthSchema, to: monthSchema }),
  v.check(({ from, to }) => from <= to, 'le premier mois vient après le dernier'),
)
type Period = v.InferOutput<typeof periodSchema>

async function readStatistics(store: HubStore, nowMs: number, period: Period): Promise<Statistics> {
  await publishSettledMonths(store, nowMs)
  const months = await publishedMonths(store.read, period)
  return {
    smallest: smallestCount,
    settledTo: settledMonth(nowMs, settlingDays),
    months: months.flatMap((one) => one.months),
    guides: months.flatMap((one) => one.guides),
    rows: months.flatMap((one) => one.rows),
    points: months.flatMap((one) => one.points),
    languages: months.flatMap((one) => one.languages),
    assisted: months.flatMap((one) => one.assisted),
    offlineHours: await offlineHours(store, period),
  }
}

async function offlineHours(
  store: HubStore,
  { from, to }: Period,
): Promise<Statistics['offlineHours']> {
  const rows = await store.read
    .selectFrom('fleet_offline')
    .select(['day', 'place', 'hours'])
    .where('day', '>=', `${from}-01`)
    .where('day', '<=', `${to}-31`)
    .orderBy('day')
    .orderBy('place')
    .execute()
  const sums = new Map<string, Statistics['offlineHours'][number]>()
  for (const { day, place, hours } of rows) {
    const month = day.slice(0, 7)
    const key = `${month} ${place}`
    sums.set(key, { month, place, hours: (sums.get(key)?.hours ?? 0) + hours })
  }
  return [...sums.values()]
}

export function statisticsRoutes(app: FastifyInstance, { store, clock, staff }: HubContext): void {
  const options = { onRequest: staff.require('author') }

  app.get('/api/admin/statistics', options, (request) =>
    readStatistics(store, clock.nowMs(), parseAddress(periodSchema, request.query)),
  )

  app.get('/api/admin/statistics.csv', options, async (request, reply) => {
    const period = parseAddress(periodSchema, request.query)
    const statistics = await readStatistics(store, clock.nowMs(), period)
    const name = `escale-statistiques-${period.from}-${period.to}.csv`
    return reply
      .type(csvType)
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(statisticsCsv(statistics))
  })
}
