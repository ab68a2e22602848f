/** @whole two years of exports against somebody who has kept them all */
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { smallestCount, type Statistics, statisticsSchema } from '#contract/counters.ts'
import { latestDay, monthBefore, monthOf } from '../../../../src/hub/fleet/days.ts'
import { describeOnBothEngines } from '../../on-both-engines.ts'
import { type EnrollingHub, enrollingHub } from '../enrolling-hub.ts'
import { counterBatch, type SimulatedTerminal } from '../simulated-terminal.ts'
import { readCsv } from './read-csv.ts'
import { linesOf, puzzleOf, type Range, workOut } from './reader.ts'
import { twelvePlaces, walksOf } from './synthetic-walks.ts'

const dayMs = 86_400_000
const months = 24
const [from, to] = ['2026-11', '2028-10']

const everything = async ({ administer }: EnrollingHub): Promise<Statistics> =>
  v.parse(
    statisticsSchema,
    (await administer('GET', `/api/admin/statistics?from=${from}&to=${to}`)).json,
  )

/** The true count of every line, by its name. */
type Truth = Map<string, number>

function remember(
  truth: Truth,
  month: string,
  place: string,
  walks: ReturnType<typeof walksOf>,
): void {
  const add = (name: string, count: number) => truth.set(name, (truth.get(name) ?? 0) + count)
  for (const { guide, outcome, lang, isAssisted, count } of walks.cells) {
    add(`month ${month}`, count)
    add(`guide ${month} ${guide} ${outcome}`, count)
    add(`row ${month} ${guide} ${outcome} ${place}`, count)
    add(`lang ${month} ${lang}`, count)
    add(`help ${month} ${isAssisted}`, count)
  }
  for (const { guide, kind, of, count } of walks.points)
    add(`point ${month} ${guide} ${kind} ${of}`, count)
}

interface Years {
  readonly hub: EnrollingHub
  readonly truth: Truth
  /** What an export said each month, as it was then. */
  readonly exports: readonly Statistics[]
}

/** Each terminal sends a month at its end, and something late when the month is published already. */
async function liveTwoYears(hub: EnrollingHub): Promise<Years> {
  const truth: Truth = new Map()
  const exports: Statistics[] = []
  const terminals: [string, SimulatedTerminal][] = []
  for (const place of twelvePlaces.places.keys())
    terminals.push([place, await hub.accepted({ place })])
  for (let number = 0; number < months; number += 1) {
    hub.clock.set(Date.UTC(2026, 11 + number, 1, 3))
    const month = monthBefore(monthOf(latestDay(hub.clock.nowMs())))
    for (const [at, [place, terminal]] of terminals.entries()) {
      const walks = walksOf(twelvePlaces, place, month, `${month}-15`, number * 100 + at)
      remember(truth, month, place, walks)
      const answer = await terminal.sendCounters(counterBatch(`${month}-15`, walks))
      expect(answer.status).toBe(200)
    }
    hub.clock.set(hub.clock.nowMs() + 12 * dayMs)
    exports.push(await everything(hub))
    const [, late] = terminals[number % terminals.length] ?? []
    await late?.sendCounters(counterBatch(`${month}-20`))
  }
  return { hub, truth, exports }
}

/** Small counts that a reader knows more closely than by the smallest count. */
function told(tables: Statistics, truth: Truth): readonly (readonly [string, Range])[] {
  const puzzle = puzzleOf(tables)
  return workOut(puzzle).flatMap((range, at) => {
    const name = puzzle.names[at] ?? ''
    const isSmall = (truth.get(name) ?? Infinity) < smallestCount
    return isSmall && range.high - range.low < smallestCount ? [[name, range] as const] : []
  })
}

/** As if small counts alone were masked. */
function maskedNaively(tables: Statistics, truth: Truth): Statistics {
  const naive = (name: string) => {
    const count = truth.get(name) ?? 0
    return count < smallestCount ? null : count
  }
  const names = linesOf(tables)
  const mask = <Row extends { count: number | null }>(
    rows: Row[],
    table: keyof typeof names,
  ): Row[] => rows.map((row, at) => ({ ...row, count: naive(names[table][at]?.[0] ?? '') }))
  return {
    ...tables,
    months: mask(tables.months, 'months'),
    guides: mask(tables.guides, 'guides'),
    rows: mask(tables.rows, 'rows'),
    points: mask(tables.points, 'points'),
    languages: mask(tables.languages, 'languages'),
    assisted: mask(tables.assisted, 'assisted'),
  }
}

describeOnBothEngines('two years of exports', (stage) => {
  test(
    'tell nobody a count under eleven, nor one closer than by eleven',
    { timeout: 120_000 },
    async () => {
      const { hub, truth, exports } = await liveTwoYears(enrollingHub(stage.store))
      const last = await everything(hub)
      const lines = Object.values(linesOf(last)).flat()

      // What is shown is true, and every line that is masked is one that the fleet counted.
      for (const [name, count] of lines)
        if (count !== null) expect([name, truth.get(name)]).toEqual([name, count])
      expect(new Set(lines.map(([name]) => name))).toEqual(new Set(truth.keys()))
      const large = [...truth.values()].filter((count) => count >= smallestCount).length
      const shown = lines.filter(([, count]) => count !== null).length
      expect(shown / large).toBeGreaterThan(0.75)

      // The attack finds counts where small ones alone are masked: it is worth something.
      const naive = told(maskedNaively(last, truth), truth)
      expect(naive.length).toBeGreaterThan(100)
      expect(naive.some(([, { low, high }]) => low === high)).toBe(true)
      expect(told(last, truth)).toEqual([])

      // What was published once is what is published ever after, whatever came late.
      for (const before of exports)
        for (const table of [
          'months',
          'guides',
          'rows',
          'points',
          'languages',
          'assisted',
        ] as const) {
          const published: readonly { readonly month: string }[] = last[table]
          expect(before[table]).toEqual(published.filter(({ month }) => month <= before.settledTo))
        }

      // The other export is the same lines with the same masks.
      const answer = await hub.app.inject({
        url: `/api/admin/statistics.csv?from=${from}&to=${to}`,
        headers: { 'stage-staff': 'lucie' },
      })
      expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8; header=present')
      const [header = [], ...records] = readCsv(answer.body)
      const [count, masked] = [header.indexOf('nombre'), header.indexOf('masqué')]
      const counted = records.map((record) => [record[count], record[masked]])
      expect(counted).toEqual(
        lines.map(([, number]) => (number === null ? ['', 'oui'] : [String(number), 'non'])),
      )
    },
  )
})
