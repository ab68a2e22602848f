/**
 * Somebody who has every export of records and wants the counts that are masked. They know what adds up to what, that each
 * record has at least one theme, that a masked line is at least 1; they use nothing of the hub's own code.
 */
import type { ActivityLine } from '#contract/activity-statistics.ts'
import type { Equation } from '../fleet/counts/linear-program.ts'
import type { Puzzle } from '../fleet/counts/reader.ts'

export const nameOf = ({ month, table, place, field, value }: Omit<ActivityLine, 'count'>) =>
  [month, table, place ?? '*', field ?? '*', value ?? '*'].join(' ')

/** Several values for one record: each is at most the whole. */
const several = new Set(['thematiques', 'partenaires', 'materiel'])

export function recordPuzzle(lines: readonly ActivityLine[]): Puzzle {
  const number = new Map<string, number>()
  const floors: number[] = []
  for (const line of lines) if (line.count === null) number.set(nameOf(line), floors.push(1) - 1)
  const unknown = (name: string) => number.set(name, floors.push(0) - 1)
  const equations: Equation[] = []
  const equate = (
    parts: readonly (ActivityLine | string)[],
    whole: readonly (ActivityLine | string)[],
  ) => {
    const terms = new Map<number, number>()
    let equals = 0
    const add = (one: ActivityLine | string, sign: number) => {
      if (typeof one !== 'string' && one.count !== null) equals -= sign * one.count
      else terms.set(number.get(typeof one === 'string' ? one : nameOf(one)) ?? -1, sign)
    }
    for (const part of parts) add(part, 1)
    for (const one of whole) add(one, -1)
    if (terms.size > 0) equations.push({ terms, equals })
  }
  const totals = lines.filter(({ field }) => field === null)
  for (const total of totals) {
    const { month, table, place } = total
    const ofTotal = lines.filter((line) => line.month === month && line.table === table)
    if (place === null)
      equate(
        ofTotal.filter((line) => line.field === null && line.place !== null),
        [total],
      )
    const under = ofTotal.filter((line) => line.place === place && line.field !== null)
    for (const [field, its] of Map.groupBy(under, (line) => line.field ?? '')) {
      if (several.has(field)) {
        for (const part of its) {
          const rest = `${nameOf(part)} rest`
          unknown(rest)
          equate([part, rest], [total])
        }
        if (field !== 'thematiques') continue
        const more = `${nameOf(total)} themes twice`
        unknown(more)
        equate(its, [total, more])
      } else if (field === 'blocage') {
        const blocked = under.find((line) => line.value === 'bloquee')
        if (blocked) equate(its, [blocked])
      } else equate(its, [total])
    }
  }
  return { names: [...number.keys()], floors, equations }
}
