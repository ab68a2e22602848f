import { expect, test } from 'vitest'
import type { Place } from '#contract/deployment.ts'
import { whereToSit } from '#kiosk/purpose/where-to-sit.ts'

const place: Place = {
  name: 'Koné',
  commune: 'Koné',
  attributes: {},
  terminals: [
    { id: 'a', name: 'Accueil', role: 'welcome' },
    { id: 'b', name: 'Poste 1', role: 'workshop' },
    { id: 'c', name: 'Poste 2' },
    { id: 'd', name: 'Essai', role: 'demonstration' },
  ],
  source: { name: 'Essai', dated: '2026-10-01' },
  lastVerified: '2026-10-01',
  reviewEvery: 'P365D',
}
const seats = (free: readonly string[], known = ['b', 'c', 'd']) =>
  known.map((seat) => ({ seat, isFree: free.includes(seat) }))

test('people are sent to a free terminal that does procedures, one for workshops last', () => {
  expect(whereToSit(place, seats(['b', 'c', 'd']))).toEqual({ is: 'free', name: 'Poste 2' })
  expect(whereToSit(place, seats(['b', 'd']))).toEqual({ is: 'free', name: 'Poste 1' })
})

test('a demonstration is no place to sit, and what the hub does not say is not known', () => {
  expect(whereToSit(place, seats(['d']))).toEqual({ is: 'busy' })
  expect(whereToSit(place, undefined)).toEqual({ is: 'unknown' })
  expect(whereToSit(place, seats([], ['ailleurs']))).toEqual({ is: 'unknown' })
  expect(whereToSit(undefined, seats(['c']))).toEqual({ is: 'unknown' })
})
