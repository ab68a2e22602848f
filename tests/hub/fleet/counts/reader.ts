/**
 * Somebody who has every export and wants the counts that are masked. They know what adds up to what, that a masked line is
 * at least 1, that a line that is not there is 0; they use nothing of the hub's own code.
 */
import { type Statistics, walkOutcomes } from '#contract/counters.ts'
import type { Equation } from './linear-program.ts'

export interface Puzzle {
  /** Name of each masked line, and of sums without a line. */
  readonly names: readonly string[]
  /** The least that each can be. */
  readonly floors: readonly number[]
  readonly equations: readonly Equation[]
}

type Tables = Omit<Statistics, 'offlineHours' | 'settledTo' | 'smallest'>

/** A line: what it is called, and its count. */
type Line = readonly [name: string, count: number | null]

export const linesOf = (tables: Tables) => ({
  months: tables.months.map((row): Line => [`month ${row.month}`, row.count]),
  guides: tables.guides.map((row): Line => [
    `guide ${row.month} ${row.guide} ${row.outcome}`,
    row.count,
  ]),
  rows: tables.rows.map((row): Line => [
    `row ${row.month} ${row.guide} ${row.outcome} ${row.place}`,
    row.count,
  ]),
  points: tables.points.map((row): Line => [
    `point ${row.month} ${row.guide} ${row.kind} ${row.of}`,
    row.count,
  ]),
  languages: tables.languages.map((row): Line => [`lang ${row.month} ${row.lang}`, row.count]),
  assisted: tables.assisted.map((row): Line => [`help ${row.month} ${row.isAssisted}`, row.count]),
})

/** Every sum that holds between lines of the exports. */
export function puzzleOf(tables: Tables): Puzzle {
  const lines = linesOf(tables)
  const masked = Object.values(lines)
    .flat()
    .filter(([, count]) => count === null)
    .map(([name]) => name)
  const number = new Map(masked.map((name, at) => [name, at]))
  const floors = masked.map(() => 1)
  /** A sum that has no line. */
  const unknown = (name: string): Line => {
    number.set(name, floors.push(0) - 1)
    return [name, null]
  }
  const equations: Equation[] = []
  /** What is on the left adds up to what is on the right. */
  const equate = (left: readonly Line[], right: readonly Line[]) => {
    const terms = new Map<number, number>()
    let equals = 0
    const add = ([name, count]: Line, sign: number) => {
      if (count === null) terms.set(number.get(name) ?? -1, sign)
      else equals -= sign * count
    }
    for (const one of left) add(one, 1)
    for (const one of right) add(one, -1)
    if (terms.size > 0) equations.push({ terms, equals })
  }

  for (const { month } of tables.months) {
    const whole = named(lines.months, `month ${month}`)
    equate(named(lines.languages, `lang ${month} `), whole)
    equate(named(lines.assisted, `help ${month} `), whole)
    const guides = new Set(
      tables.guides.filter((row) => row.month === month).map(({ guide }) => guide),
    )
    const parts: Line[] = []
    for (const guide of guides) {
      for (const outcome of walkOutcomes) {
        const outcomeLine = named(lines.guides, `guide ${month} ${guide} ${outcome}`)
        if (outcomeLine.length > 0)
          equate(named(lines.rows, `row ${month} ${guide} ${outcome} `), outcomeLine)
      }
      const of = (outcome: string) => named(lines.guides, `guide ${month} ${guide} ${outcome}`)
      parts.push(...of('finished'), ...of('offline'))
      const ended = [...of('left'), ...of('silent')]
      if (ended.length === 0) continue
      const stopped = unknown(`ended ${month} ${guide}`)
      parts.push(stopped)
      equate(ended, [stopped])
      equate(named(lines.points, `point ${month} ${guide} stop `), [stopped])
    }
    equate(parts, whole)
  }
  return { names: [...number.keys()], floors, equations }
}

/** Whose name is, or begins with. */
const named = (lines: readonly Line[], start: string) =>
  lines.filter(([name]) => name.startsWith(start))

export interface Range {
  readonly low: number
  readonly high: number
}

/** All that follows from one sum after the other, until nothing more does. */
export function workOut({ names, floors, equations }: Puzzle): readonly Range[] {
  const low = [...floors]
  const high = names.map(() => Infinity)
  for (let isMore = true; isMore;) {
    isMore = false
    for (const { terms, equals } of equations)
      for (const [target, sign] of terms) {
        let [least, most] = [equals, equals]
        for (const [other, by] of terms) {
          if (other === target) continue
          const ends = [by * (low[other] ?? 0), by * (high[other] ?? 0)]
          least -= Math.max(...ends)
          most -= Math.min(...ends)
        }
        const [from, to] = sign > 0 ? [least, most] : [-most, -least]
        if (from > (low[target] ?? 0)) {
          low[target] = from
          isMore = true
        }
        if (to < (high[target] ?? 0)) {
          high[target] = to
          isMore = true
        }
      }
  }
  return names.map((_, at) => ({ low: low[at] ?? 0, high: high[at] ?? 0 }))
}
