import * as v from 'valibot'
import { expect, test } from 'vitest'
import { doorFillings } from '#author/speech/door-sentences.ts'
import { placeSchema } from '#contract/deployment.ts'
import type { FoundDirectory } from '#contract/place-directory.ts'

const place = (name: string, lastVerified: string) =>
  v.parse(placeSchema, {
    name: 'Îlot',
    commune: 'Agen',
    terminals: [{ id: 'ilot-1', name: 'Poste 1' }],
    source: { name, dated: null },
    lastVerified,
    reviewEvery: 'P365D',
  })
const directory: FoundDirectory = {
  schema: 'found-places/1',
  sources: [{ name: 'Carte nationale', dated: null }],
  here: { agen: 'etape-agen' },
  places: [
    {
      id: 'etape-agen',
      name: 'Bureau',
      commune: 'Agen',
      address: [],
      updated: '2026-10-01',
      from: 0,
    },
  ],
}

test('what the directory says of a place that no list has is heard too: its source, and its day', () => {
  const places = { agen: place('La Poste', '2021-10-15'), ilot: place('Département', '2020-09-25') }
  const fillings = new Map(doorFillings({ directory }, () => [], 'fr', places))
  expect(fillings.get('directory.source')).toEqual([
    { source: 'Carte nationale' },
    { source: 'Département' },
  ])
  expect(fillings.get('directory.old')).toEqual([
    { date: '1er octobre 2026' },
    { date: '25 septembre 2020' },
  ])
  expect(fillings.get('directory.places')).toEqual([{ count: 1 }, { count: 2 }])
})

test('without a directory there is nothing of places to say', () => {
  const fillings = new Map(
    doorFillings({}, () => [], 'fr', { agen: place('La Poste', '2021-10-15') }),
  )
  expect(fillings.get('directory.source')).toEqual([])
  expect(fillings.get('directory.old')).toEqual([])
})
