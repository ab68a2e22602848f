/** A year of counts in which some cells are masked and some months have none. */
import { smallestCount, type Statistics, type WalkOutcome } from '#contract/counters.ts'

export const settledTo = '2026-10'
const year = Array.from({ length: 12 }, (_, place) => {
  const month = ((place + 10) % 12) + 1
  return `${place < 2 ? 2025 : 2026}-${String(month).padStart(2, '0')}`
})

/** The same at each run: figures that move would hide what a change does. */
const around = (base: number, place: number, swing: number) =>
  Math.round(base + swing * Math.sin(place * 1.7))

const mask = (count: number) => (count < smallestCount ? null : count)

const walks: Readonly<Record<string, Readonly<Record<WalkOutcome, number>>>> = {
  'impots-declaration': { finished: 96, left: 38, silent: 14, offline: 6 },
  'carte-grise': { finished: 64, left: 41, silent: 12, offline: 3 },
  'aide-logement': { finished: 41, left: 12, silent: 4, offline: 0 },
  passeport: { finished: 22, left: 6, silent: 0, offline: 0 },
}
const outcomes = ['finished', 'left', 'silent', 'offline'] as const

const cells = year.flatMap((month, place) =>
  Object.entries(walks).flatMap(([guide, counts]) =>
    outcomes
      .map((outcome) => ({
        month,
        guide,
        outcome,
        real: Math.max(0, around(counts[outcome], place, counts[outcome] / 3)),
      }))
      .filter(({ real }) => real > 0),
  ),
)

export const sampleStatistics: Statistics = {
  smallest: smallestCount,
  settledTo,
  months: year.map((month) => ({
    month,
    count: mask(
      cells.filter((cell) => cell.month === month).reduce((sum, { real }) => sum + real, 0),
    ),
  })),
  guides: cells.map(({ real, ...cell }) => ({ ...cell, count: mask(real) })),
  rows: cells.flatMap(({ real, ...cell }) =>
    [
      { place: 'kone', share: 0.6 },
      { place: 'mare-tadine', share: 0.1 },
    ].map(({ place, share }) => ({ ...cell, place, count: mask(Math.round(real * share)) })),
  ),
  points: [
    { month: settledTo, guide: 'impots-declaration', kind: 'stop', of: 'compte', count: 41 },
    { month: settledTo, guide: 'impots-declaration', kind: 'stop', of: 'papiers', count: 88 },
    { month: settledTo, guide: 'impots-declaration', kind: 'stop', of: 'site', count: null },
    { month: settledTo, guide: 'carte-grise', kind: 'stop', of: 'papiers', count: 52 },
    {
      month: settledTo,
      guide: 'carte-grise',
      kind: 'paper',
      of: 'certificat-immatriculation',
      count: 74,
    },
    {
      month: settledTo,
      guide: 'impots-declaration',
      kind: 'paper',
      of: 'bulletin-salaire',
      count: 51,
    },
    {
      month: '2026-09',
      guide: 'impots-declaration',
      kind: 'paper',
      of: 'bulletin-salaire',
      count: null,
    },
    { month: settledTo, guide: 'aide-logement', kind: 'paper', of: 'rib', count: 33 },
    { month: settledTo, guide: 'aide-logement', kind: 'paper', of: 'bail', count: null },
    { month: settledTo, guide: 'impots-declaration', kind: 'blocked', of: 'impots-nc', count: 29 },
    { month: settledTo, guide: 'carte-grise', kind: 'unreachable', of: 'gouv-nc', count: 17 },
  ],
  languages: [
    { month: settledTo, lang: 'fr', count: 880 },
    { month: settledTo, lang: 'en', count: 64 },
    { month: settledTo, lang: 'dhv', count: null },
  ],
  assisted: [
    { month: settledTo, isAssisted: true, count: 310 },
    { month: settledTo, isAssisted: false, count: 640 },
  ],
  offlineHours: year.flatMap((month, place) => [
    { month, place: 'mare-tadine', hours: around(90, place, 80) },
    { month, place: 'kone', hours: place % 4 === 0 ? 6 : 0 },
    { month, place: 'bourail', hours: place === 7 ? 31 : 0 },
  ]),
}
