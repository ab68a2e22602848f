/** `GET /api/admin/activity`, its CSV, and what has not arrived, for those who work in the console. */
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import type { ActivityArrivals, ActivityStatistics } from '#contract/activity-statistics.ts'
import { smallestCell } from '#contract/activity-statistics.ts'
import { monthSchema, settlingDays } from '#contract/counters.ts'
import { csvType } from '../fleet/counts/csv.ts'
import { settledMonth } from '../fleet/days.ts'
import type { HubContext } from '../hub-context.ts'
import { parseAddress } from '../parse-request.ts'
import type { HubReader } from '../store/hub-store.ts'
import { activityCsv } from './activity-csv.ts'
import { parseRanges } from './keep-envelopes.ts'
import { publishedLines, publishSettledRecords } from './publish-records.ts'
import { readRefused, refusedNumbers } from './keep-refusals.ts'
import { holesIn, withNumber } from './sequence-ranges.ts'

const periodSchema = v.pipe(
  v.strictObject({ from: monthSchema, to: monthSchema }),
  v.check(({ from, to }) => from <= to, 'le premier mois vient après le dernier'),
)

async function readArrivals(db: HubReader): Promise<ActivityArrivals> {
  const sequences = await db
    .selectFrom('record_sequence')
    .leftJoin('fleet_terminal', 'fleet_terminal.terminal', 'record_sequence.device')
    .select(['device', 'outbox', 'ranges', 'place', 'seat'])
    .orderBy('device')
    .orderBy('outbox')
    .execute()
  const refused = await refusedNumbers(db)
  const aside = await db
    .selectFrom('record_aside')
    .select('code')
    .select((select) => select.fn.countAll<number>().as('count'))
    .groupBy('code')
    .orderBy('code')
    .execute()
  return {
    gaps: sequences.flatMap(({ device, outbox, ranges, place, seat }) => {
      const told = refused.get(outbox) ?? []
      // What was refused is said apart, with its reason.
      const known = told.reduce(withNumber, parseRanges(ranges))
      const missing = holesIn(known).map(([first, last]): [number, number] => [first, last])
      return missing.length === 0 ? [] : [{ device, place, seat, missing }]
    }),
    refused: await readRefused(db),
    aside,
  }
}

export function activityRoutes(app: FastifyInstance, { store, clock, staff }: HubContext): void {
  const options = { onRequest: staff.require('author') }

  const readActivity = async (query: unknown) => {
    const period = parseAddress(periodSchema, query)
    const nowMs = clock.nowMs()
    await publishSettledRecords(store, nowMs)
    const statistics: ActivityStatistics = {
      smallest: smallestCell,
      settledTo: settledMonth(nowMs, settlingDays),
      lines: [...(await publishedLines(store.read, period))],
    }
    return { period, statistics }
  }

  app.get('/api/admin/activity', options, async (request) => {
    const { statistics } = await readActivity(request.query)
    return statistics
  })

  app.get('/api/admin/activity.csv', options, async (request, reply) => {
    const { period, statistics } = await readActivity(request.query)
    const name = `escale-accompagnements-${period.from}-${period.to}.csv`
    return reply
      .type(csvType)
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(activityCsv(statistics.lines))
  })

  app.get('/api/admin/activity/arrivals', options, () => readArrivals(store.read))
}
