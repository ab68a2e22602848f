import { expect, test } from 'vitest'
import * as v from 'valibot'
import { placeSchema } from '#contract/deployment.ts'
import { withThisPlace } from '#kiosk/directory/this-place.ts'
import { aDirectory } from './a-directory.ts'

const place = v.parse(placeSchema, {
  name: 'Îlot',
  commune: 'Yaté',
  terminals: [{ id: 'ilot-1', name: 'Poste 1' }],
  source: { name: 'Département', dated: null },
  lastVerified: null,
  reviewEvery: 'P365D',
})

test('a place that no list has is added as its deployment says it, with its own source', () => {
  const { here, places, sources } = withThisPlace(aDirectory, 'ilot', place)
  const added = places.find(({ id }) => id === here['ilot'])
  expect(added).toMatchObject({ name: 'Îlot', commune: 'Yaté', updated: null })
  expect(sources[added?.from ?? 0]).toEqual(place.source)
  expect(places).toHaveLength(aDirectory.places.length + 1)
})

test('one that a list has, and a terminal that stands nowhere known, change nothing', () => {
  expect(withThisPlace(aDirectory, 'kone', place)).toBe(aDirectory)
  expect(withThisPlace(aDirectory, 'ilot', undefined)).toBe(aDirectory)
})
