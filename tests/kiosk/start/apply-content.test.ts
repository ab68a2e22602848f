import { describe, expect, test } from 'vitest'
import { createFirstState } from '#kiosk/app/first-state.ts'
import { applyContent, dayIn, whereaboutsIn } from '#kiosk/start/apply-content.ts'
import { aContent, aFront } from '../a-content.ts'

const place = (name: string, electricity: string) => ({
  name,
  commune: name,
  attributes: { electricity },
  terminals: [
    { id: 'poste-1', name: 'Poste 1' },
    { id: 'poste-2', name: 'Poste 2' },
  ],
  source: { name: 'OPT', dated: null },
  lastVerified: null,
  reviewEvery: 'P365D',
})

const content = () => {
  const base = aContent([])
  return {
    ...base,
    front: {
      ...base.front,
      places: {
        kone: place('Koné', 'enercal'),
        koumac: { ...place('Koumac', 'eec'), times: { silenceSeconds: 600 } },
      },
    },
  }
}

const apply = (address: string, now = '2026-11-23T00:00:00Z') =>
  applyContent(
    content(),
    createFirstState(aFront()).terminal.read(),
    whereaboutsIn(new URL(address, 'https://kiosk.test')),
    new Date(now),
  )

test('a day begins when it begins in the time zone of the deployment', () => {
  expect(dayIn('Pacific/Noumea', new Date('2026-11-22T13:30:00Z'))).toBe('2026-11-23')
  expect(dayIn('Pacific/Noumea', new Date('2026-11-22T12:30:00Z'))).toBe('2026-11-22')
})

describe('the place of a terminal', () => {
  test('is the default one when nothing says otherwise', () => {
    expect(apply('/')).toMatchObject({ placeId: 'kone', place: { electricity: 'enercal' } })
  })

  test('is the one its address names, with its own times', () => {
    const there = apply('/?place=koumac&terminal=poste-2')
    expect(there).toMatchObject({ placeId: 'koumac', place: { electricity: 'eec' } })
    expect(there.front).toMatchObject({ placeName: 'Koumac', terminalName: 'Poste 2' })
    expect(there.front?.times.silenceSeconds).toBe(600)
    expect(there.front?.times.warningSeconds).toBe(60)
  })

  test('is the default one when the address names a place nobody knows', () => {
    for (const nowhere of ['ailleurs', '__proto__'])
      expect(apply(`/?place=${nowhere}`)).toMatchObject({ placeId: 'kone' })
  })
})

test('a clock earlier than the release is known to be wrong', () => {
  expect(apply('/', '2020-01-01T00:00:00Z').isClockWrong).toBe(true)
  expect(apply('/').isClockWrong).toBe(false)
})
