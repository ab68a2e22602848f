import { expect, test } from 'vitest'
import * as v from 'valibot'
import { foundDirectory, phoneOf } from '#author/directory/found-places.ts'
import { foundDirectorySchema, type PlaceList, placeListSchema } from '#contract/place-directory.ts'
import { borrowTree, contentOf } from '../borrow-tree.ts'

const list = (id: string, places: readonly object[]): PlaceList =>
  v.parse(placeListSchema, {
    schema: 'directory/1',
    id,
    source: { name: `Liste ${id}`, dated: null },
    places: places.map((place) => ({
      nom: 'Lieu',
      commune: 'Agen',
      date_maj: '2026-01-01',
      ...place,
    })),
  })

test('a place is told as people read it: address in lines, numbers in pairs, hours by day, its public page', () => {
  const found = foundDirectory(
    [
      list('a', [
        {
          id: 'mediatheque',
          adresse: '1 place de la Mairie',
          complement_adresse: 'Premier étage',
          code_postal: '47000',
          latitude: 44.2,
          longitude: 0.6,
          telephone: ['+33553000000'],
          horaires: 'Mo 09:00-12:00',
          services: [
            'Aide aux démarches administratives',
            'Accès internet et matériel informatique',
          ],
          site_web: ['http://ancien.example', 'https://mediatheque.example/'],
        },
      ]),
    ],
    {},
  )
  expect(v.is(foundDirectorySchema, found)).toBe(true)
  expect(found?.places[0]).toMatchObject({
    address: ['Premier étage', '1 place de la Mairie', '47000 Agen'],
    at: [44.2, 0.6],
    phones: ['05 53 00 00 00'],
    hours: [{ days: [1], times: [['09:00', '12:00']] }],
    services: [0, 7],
    page: { address: 'https://mediatheque.example/' },
  })
  expect(found?.places[0]?.page?.modules).toMatch(/^[01\n]+$/)
})

test('hours that cannot be said and pages that are not safe are left out; who receives nobody is not shown', () => {
  const found = foundDirectory(
    [
      list('a', [
        { id: 'a', horaires: 'week 2 Mo 09:00-12:00', site_web: ['http://a.example'] },
        { id: 'b', modalites_acces: ["Ce lieu n'accueille pas de public"] },
      ]),
    ],
    {},
  )
  expect(found?.places.map(({ id }) => id)).toEqual(['a'])
  expect(found?.places[0]).not.toHaveProperty('hours')
  expect(found?.places[0]).not.toHaveProperty('page')
  expect(foundDirectory([], {})).toBeUndefined()
})

test('of two lists that name a place the later has it, and each place says which list it is of', () => {
  const found = foundDirectory(
    [list('a', [{ id: 'x', nom: 'Avant' }]), list('b', [{ id: 'x', nom: 'Après' }])],
    {},
  )
  expect(found?.places.map(({ name, from }) => [name, from])).toEqual([['Après', 1]])
})

test('a place of the deployment may say which entry it is', () => {
  const { value } = contentOf(borrowTree()).places
  const mairie = value['mairie']
  if (!mairie) throw new Error('there')
  const places = { mairie: { ...mairie, directory: 'x' }, annexe: { ...mairie, directory: 'gone' } }
  expect(foundDirectory([list('a', [{ id: 'x' }])], places)?.here).toEqual({ mairie: 'x' })
})

test.each([
  ['+687250000', '25 00 00'],
  ['+33553000000', '05 53 00 00 00'],
  ['+262262000000', '02 62 00 00 00'],
  ['autre', 'autre'],
])('%s is written %s', (international, written) => {
  expect(phoneOf(international)).toBe(written)
})
