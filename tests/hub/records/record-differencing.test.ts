/** @whole two years of exports of records against somebody who has kept them all */
import * as v from 'valibot'
import { expect, test } from 'vitest'
import {
  type ActivityLine,
  type ActivityStatistics,
  activityStatisticsSchema,
  smallestCell,
} from '#contract/activity-statistics.ts'
import { latestDay, monthBefore, monthOf } from '../../../src/hub/fleet/days.ts'
import { workOut } from '../fleet/counts/reader.ts'
import { readCsv } from '../fleet/counts/read-csv.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'
import { nameOf, recordPuzzle } from './record-reader.ts'
import { recordHub } from './record-stage.ts'
import { fivePlaces, recordsOf } from './synthetic-records.ts'

const dayMs = 86_400_000
const months = 24
const [from, to] = ['2026-11', '2028-10']

type RecordHub = Awaited<ReturnType<typeof recordHub>>

const everything = async ({ administer }: RecordHub): Promise<ActivityStatistics> => {
  const { json } = await administer('GET', `/api/admin/activity?from=${from}&to=${to}`)
  return v.parse(activityStatisticsSchema, json)
}

/** What the records say, counted one by one, by the names of lines. */
class Truth {
  readonly counts = new Map<string, number>()

  add(month: string, place: string, record: ReturnType<typeof recordsOf>[number]): void {
    if (record.type === 'individuel') {
      const table = 'accompagnements'
      const here = { month, table, place } as const
      const whole = { month, table, place: null } as const
      for (const at of [here, whole]) this.#count({ ...at, field: null, value: null })
      this.#count({ ...here, field: 'duree', value: rangeOf(record.duree) })
      this.#count({ ...here, field: 'autonomie', value: record.autonomie })
      this.#count({ ...here, field: 'niveau_aide', value: String(record.niveau_aide) })
      for (const field of ['thematiques', 'partenaires'] as const)
        for (const value of record[field]) this.#count({ ...here, field, value })
      for (const value of record.materiel) this.#count({ ...whole, field: 'materiel', value })
      for (const field of [
        'resultat',
        'structure_de_redirection',
        'demarche',
        'genre',
        'tranche_age',
        'statut_social',
      ] as const)
        this.#count({ ...whole, field, value: record[field] })
      if (record.resultat === 'bloquee')
        this.#count({ ...whole, field: 'blocage', value: record.blocage })
      const first = record.premier_accompagnement
      const said = first === null ? null : first ? 'oui' : 'non'
      this.#count({ ...whole, field: 'premier_accompagnement', value: said })
      return
    }
    const here = { month, table: 'ateliers', place } as const
    const whole = { month, table: 'ateliers', place: null } as const
    for (const at of [here, whole]) this.#count({ ...at, field: null, value: null })
    this.#count({ ...here, field: 'duree', value: rangeOf(record.duree) })
    for (const value of record.thematiques) this.#count({ ...here, field: 'thematiques', value })
    this.#count({ ...whole, field: 'titre_atelier', value: record.titre_atelier })
    this.#count({ ...whole, field: 'niveau', value: record.niveau })
    const people = { month, table: 'participants', field: null, value: null } as const
    for (const [band, count] of Object.entries(record.participants)) {
      this.#count({ ...people, place }, count)
      this.#count({ ...people, place: null }, count)
      this.#count({ ...people, place: null, field: 'tranche_age', value: band }, count)
    }
  }

  #count(line: Omit<ActivityLine, 'count'>, by = 1): void {
    const name = nameOf(line)
    this.counts.set(name, (this.counts.get(name) ?? 0) + by)
  }
}

function rangeOf(minutes: number): string {
  if (minutes < 30) return 'moins_de_30'
  if (minutes < 60) return 'de_30_a_59'
  return minutes < 120 ? 'de_60_a_119' : 'de_120_et_plus'
}

/** Small counts that a reader knows more closely than by the smallest cell. No sum goes from one month to another. */
const told = (lines: readonly ActivityLine[], truth: Truth) =>
  [...Map.groupBy(lines, ({ month }) => month).values()].flatMap((its) => {
    const puzzle = recordPuzzle(its)
    return workOut(puzzle).flatMap(({ low, high }, at) => {
      const name = puzzle.names[at] ?? ''
      const isSmall = (truth.counts.get(name) ?? Infinity) < smallestCell
      return isSmall && high - low < smallestCell ? [[name, low, high] as const] : []
    })
  })

describeOnBothEngines('two years of exports of records', (stage) => {
  test(
    'tell nobody a count under five, nor one closer than by five',
    { timeout: 180_000 },
    async () => {
      const hub = await recordHub(stage.store)
      const truth = new Truth()
      const exports: ActivityStatistics[] = []
      const devices = []
      for (const place of fivePlaces.keys())
        devices.push([place, await hub.device(place, `${place}-1`)] as const)
      for (let number = 0; number < months; number += 1) {
        hub.clock.set(Date.UTC(2026, 11 + number, 1, 3))
        const month = monthBefore(monthOf(latestDay(hub.clock.nowMs())))
        for (const [at, [place, device]] of devices.entries()) {
          const records = recordsOf(place, month, number * 100 + at)
          for (const record of records) truth.add(month, place, record)
          for (let sent = 0; sent < records.length; sent += 20)
            await device.record(...records.slice(sent, sent + 20))
        }
        hub.clock.set(hub.clock.nowMs() + 12 * dayMs)
        exports.push(await everything(hub))
      }
      const last = await everything(hub)

      // What is shown is true, and every line that is masked is one that was counted.
      for (const { count, ...line } of last.lines)
        if (count !== null)
          expect([nameOf(line), truth.counts.get(nameOf(line))]).toEqual([nameOf(line), count])
      expect(new Set(last.lines.map(nameOf))).toEqual(new Set(truth.counts.keys()))
      const large = [...truth.counts.values()].filter((count) => count >= smallestCell).length
      const shown = last.lines.filter(({ count }) => count !== null).length
      expect(shown / large).toBeGreaterThan(0.85)

      // The attack finds counts where small ones alone are masked: it is worth something.
      const naive = last.lines.map((line) => {
        const count = truth.counts.get(nameOf(line)) ?? 0
        return { ...line, count: count < smallestCell ? null : count }
      })
      expect(told(naive, truth).length).toBeGreaterThan(100)
      expect(told(last.lines, truth)).toEqual([])

      // What was published once is what is published ever after.
      for (const before of exports)
        expect(before.lines).toEqual(last.lines.filter(({ month }) => month <= before.settledTo))

      // The other export is the same lines with the same masks.
      const { body } = await hub.app.inject({
        url: `/api/admin/activity.csv?from=${from}&to=${to}`,
        headers: { 'stage-staff': 'lucie' },
      })
      const [header = [], ...rows] = readCsv(body)
      const [count, masked] = [header.indexOf('nombre'), header.indexOf('masqué')]
      expect(rows.map((row) => [row[count], row[masked]])).toEqual(
        last.lines.map((line) => (line.count === null ? ['', 'oui'] : [String(line.count), 'non'])),
      )
    },
  )
})
