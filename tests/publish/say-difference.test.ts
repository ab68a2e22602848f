import { expect, test } from 'vitest'
import type { ReleaseDifference } from '#author/release-difference.ts'
import { sayDifference, sayWhole } from '#publish/say-difference.ts'

const nothing: ReleaseDifference = {
  guides: [],
  settings: [],
  diagnostic: undefined,
  exercises: [],
  places: [],
  registry: { docs: [], sites: [], offices: [], partners: [], glossary: [] },
  fetch: { files: [], bytes: 0 },
  stale: [],
}

const change = (path: string, before: unknown, after: unknown, isOrder = false) => ({
  path: path.split('.'),
  before,
  after,
  isOrder,
})

test('each thing is said under what it is, with what was and what is', () => {
  const lines = sayDifference({
    ...nothing,
    guides: [
      { id: 'a', kind: 'added', title: 'Un', before: undefined, after: 1, changes: [] },
      {
        id: 'b',
        kind: 'changed',
        title: 'Deux',
        before: 2,
        after: 2,
        changes: [
          change('steps', ['x', 'y'], ['y', 'x'], true),
          change('steps.x', undefined, { kind: 'info' }),
          change('meta.minutes', 5, undefined),
        ],
      },
      { id: 'c', kind: 'removed', title: 'Trois', before: 7, after: undefined, changes: [] },
    ],
    settings: [change('times.silenceSeconds', 300, 600)],
    registry: { ...nothing.registry, offices: [{ id: 'tadine', kind: 'removed', changes: [] }] },
    stale: [
      {
        kind: 'fact',
        reference: 'b/delai',
        name: 'guide b, fait delai ★',
        words: 'Un délai.',
        hard: true,
        owner: 'CAFAT',
        partners: ['cafat'],
        source: { name: 'Site', dated: null },
        reason: 'overdue',
        freshUntil: '2026-01-01',
        daysLate: 3,
      },
    ],
  })
  expect(lines).toEqual([
    'Guides :',
    '  + a : « Un » (version 1)',
    '  ~ b : « Deux » (version 2, la même qu’avant)',
    '    steps : autre ordre',
    '    steps.x : + {"kind":"info"}',
    '    meta.minutes : − 5',
    '  − c : « Trois » (version 7)',
    'Réglages :',
    '  times.silenceSeconds : 300 → 600',
    'Guichets :',
    '  − tadine',
    'Ne sont plus vérifiés depuis :',
    '  guide b, fait delai ★ : à revoir',
  ])
})

test('long lists and long texts are cut, and say so', () => {
  const settings = Array.from({ length: 12 }, (_, at) => change(`a${at}`, 'x'.repeat(200), `${at}`))
  const lines = sayDifference({ ...nothing, settings })
  expect(lines.at(-1)).toBe('  … et 4 de plus')
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(100)
})

test('a release that follows none is counted', () => {
  const entry = { id: 'a', kind: 'added' as const, changes: [] }
  expect(sayWhole({ ...nothing, places: [entry, entry] })).toEqual([
    'Tout est nouveau : 0 guide, 2 lieux.',
  ])
})
