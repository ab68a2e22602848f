import { expect, test } from 'vitest'
import { defaultComfort } from '#session/session-words.ts'
import { loudnessNow, mostLoudness, nextLoudness, volumeOf } from '#kiosk/reading/loudness-now.ts'
import { aContent } from '../a-content.ts'

const loudnesses = [1, 2, 3, 4, 5] as const

test('each step is louder than the one before, the last is all that there is, and none is silence', () => {
  const volumes = loudnesses.map(volumeOf)
  expect(volumes).toEqual(volumes.toSorted((one, other) => one - other))
  expect(new Set(volumes).size).toBe(mostLoudness)
  expect([volumes[0] ?? 0, volumes.at(-1)]).toEqual([0.12, 1])
})

test('one goes a step at a time, and no further than the ends', () => {
  expect(loudnesses.map((now) => nextLoudness(now, 1))).toEqual([2, 3, 4, 5, 5])
  expect(loudnesses.map((now) => nextLoudness(now, -1))).toEqual([1, 1, 2, 3, 4])
})

test('what a person chose comes before what the place says, and that before « fort »', () => {
  const { front, ...content } = aContent([])
  const place = {
    name: 'Koné',
    commune: 'Koné',
    attributes: {},
    terminals: [{ id: 'kone-1', name: 'Poste 1' }],
    loudness: 2 as const,
    source: { name: 'OPT', dated: '2026-10-01' },
    lastVerified: '2026-10-01',
    reviewEvery: 'P365D',
  }
  const there = {
    content: { ...content, front: { ...front, places: { kone: place } } },
    placeId: 'kone',
  }
  expect(loudnessNow({ ...defaultComfort, loudness: 5 }, there)).toBe(5)
  expect(loudnessNow(defaultComfort, there)).toBe(2)
  expect(loudnessNow(defaultComfort, { ...there, placeId: 'ailleurs' })).toBe(4)
})
