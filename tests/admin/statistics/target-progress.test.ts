import { expect, test } from 'vitest'
import type { ActivityLine } from '#contract/activity-statistics.ts'
import { progressWords, targetProgress } from '../../../src/admin/statistics/target-progress.ts'

const line = (
  month: string,
  place: string | null,
  count: number | null,
  table: ActivityLine['table'] = 'accompagnements',
): ActivityLine => ({ month, place, table, field: null, value: null, count })
const lines: ActivityLine[] = [
  line('2026-01', null, 40),
  line('2026-01', 'kone', 25),
  line('2026-01', 'bourail', 15),
  line('2026-02', null, 30),
  line('2026-02', 'kone', 30),
  line('2026-02', 'bourail', null),
  line('2026-02', null, 9, 'ateliers'),
  { ...line('2026-02', null, 12), field: 'duree', value: 'moins_de_30' },
]
const nameOf = (place: string) => ({ kone: 'Koné', bourail: 'Bourail' })[place] ?? place

test('what is published is added up, the places in the order of their names and not of their numbers', () => {
  expect(targetProgress(lines, { what: 'accompaniments' }, nameOf)).toEqual({
    whole: { shown: 70, isPartial: false },
    places: [
      { place: 'bourail', total: { shown: 15, isPartial: true } },
      { place: 'kone', total: { shown: 55, isPartial: false } },
    ],
    months: 2,
  })
})

test('a target of one place is held beside that place alone; a masked part is never guessed', () => {
  const progress = targetProgress(lines, { what: 'accompaniments', place: 'bourail' }, nameOf)
  expect(progress.whole).toEqual({ shown: 15, isPartial: true })
  expect(progress.places.map(({ place }) => place)).toEqual(['bourail'])
})

test('workshops are counted apart, and nothing published is nothing', () => {
  expect(targetProgress(lines, { what: 'workshops' }, nameOf).whole.shown).toBe(9)
  expect(targetProgress([], { what: 'participants' }, nameOf)).toEqual({
    whole: { shown: 0, isPartial: false },
    places: [],
    months: 0,
  })
})

test('a part of the target is told from one tenth on', () => {
  const total = (shown: number, isPartial = false) => ({ shown, isPartial })
  expect(progressWords(total(330), 400)).toBe('330 sur 400, soit 8 sur 10')
  expect(progressWords(total(30, true), 100)).toBe('au moins 30 sur 100, soit au moins 3 sur 10')
  expect(progressWords(total(3), 400)).toBe('3 sur 400')
  expect(progressWords(total(0, true), 400)).toBe('masqué sur 400')
})
