/** A batch of counters, added once to those of its place. */
import { type CounterBatch, oldestCountedDays, settlingDays } from '#contract/counters.ts'
import { Refusal } from '../../refusal.ts'
import type { HubWriter } from '../../store/hub-store.ts'
import { earliestDay, hubDay, latestDay, monthOf, settledMonth } from '../days.ts'

/** Two months offline, a batch for each day; more is a terminal that has gone wrong. */
const mostBatchesADay = 100
/** Rows of one statement: under the 32,766 parameters of SQLite. */
const rowsAtOnce = 500

const keysOf = ({ cells, points, offlineHours }: CounterBatch): string[] => [
  ...cells.map(({ day, guide, outcome, lang, isAssisted }) =>
    [day, guide, outcome, lang, isAssisted].join(' '),
  ),
  ...points.map(({ day, guide, kind, of }) => [day, guide, kind, of].join(' ')),
  ...offlineHours.map(({ day }) => day),
]

/** Throws `Refusal` 400 with a code of `counterRefusals`: the terminal can forget the batch. */
export function checkBatch(batch: CounterBatch, nowMs: number): void {
  const days = [...batch.cells, ...batch.points, ...batch.offlineHours].map(({ day }) => day)
  const latest = latestDay(nowMs)
  if (days.some((day) => day > latest))
    throw new Refusal(
      400,
      'future-day',
      'Un de ces comptes est daté d’un jour à venir : l’horloge du poste avance. Rien n’a été compté.',
    )
  const earliest = earliestDay(nowMs, oldestCountedDays)
  if (days.some((day) => day < earliest))
    throw new Refusal(
      400,
      'old-day',
      `Un de ces comptes a plus de ${oldestCountedDays} jours. Rien n’a été compté.`,
    )
  const keys = keysOf(batch)
  if (new Set(keys).size < keys.length)
    throw new Refusal(
      400,
      'repeated-cell',
      'Le même compte est donné deux fois. Rien n’a été compté.',
    )
}

/** Inside a write transaction. Days of a month that is published already are left out: they would change it. */
export async function keepBatch(
  db: HubWriter,
  { terminal, place }: { readonly terminal: string; readonly place: string },
  batch: CounterBatch,
  nowMs: number,
): Promise<void> {
  if (!(await isNew(db, terminal, batch.batch, nowMs))) return
  const settled = settledMonth(nowMs, settlingDays)
  const isOpen = ({ day }: { readonly day: string }) => monthOf(day) > settled
  await addCells(db, place, inOneOrder(batch.cells.filter(isOpen)))
  await addPoints(db, inOneOrder(batch.points.filter(isOpen)))
  for (const { day, hours } of inOneOrder(batch.offlineHours))
    await db
      .insertInto('fleet_offline')
      .values({ day, place, hours })
      .onConflict((conflict) =>
        conflict
          .columns(['day', 'place'])
          .doUpdateSet((update) => ({ hours: update('fleet_offline.hours', '+', hours) })),
      )
      .execute()
}

async function isNew(
  db: HubWriter,
  terminal: string,
  batch: string,
  nowMs: number,
): Promise<boolean> {
  const day = hubDay(nowMs)
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('fleet_batch')
    .values({ terminal, batch, day })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) return false
  const { sent } = await db
    .selectFrom('fleet_batch')
    .select((select) => select.fn.countAll<number>().as('sent'))
    .where('terminal', '=', terminal)
    .where('day', '=', day)
    .executeTakeFirstOrThrow()
  if (sent > mostBatchesADay)
    throw new Refusal(
      429,
      'too-many',
      'Ce poste a envoyé trop de comptes aujourd’hui. Il peut recommencer demain.',
      { retryAfterS: 86_400 },
    )
  return true
}

/** Two batches that add to the same sums take them in the same order, and never wait for each other. */
const inOneOrder = <T extends object>(rows: readonly T[]): T[] => {
  const key = (row: T) => Object.values(row).join(' ')
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

function* pieces<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) yield rows.slice(at, at + rowsAtOnce)
}

async function addCells(db: HubWriter, place: string, cells: CounterBatch['cells']): Promise<void> {
  for (const piece of pieces(cells))
    await db
      .insertInto('fleet_count')
      .values(
        piece.map(({ day, guide, outcome, lang, isAssisted, count }) => ({
          day,
          place,
          guide,
          outcome,
          lang,
          is_assisted: isAssisted ? 1 : 0,
          walks: count,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['day', 'place', 'guide', 'outcome', 'lang', 'is_assisted'])
          .doUpdateSet((update) => ({
            walks: update('fleet_count.walks', '+', update.ref('excluded.walks')),
          })),
      )
      .execute()
}

async function addPoints(db: HubWriter, points: CounterBatch['points']): Promise<void> {
  for (const piece of pieces(points))
    await db
      .insertInto('fleet_point')
      .values(
        piece.map(({ day, guide, kind, of, count }) => ({
          day,
          guide,
          kind,
          point: of,
          times: count,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['day', 'guide', 'kind', 'point']).doUpdateSet((update) => ({
          times: update('fleet_point.times', '+', update.ref('excluded.times')),
        })),
      )
      .execute()
}
