import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { activityRecordSchema, isKnownCode, labelOf } from '../../src/contract/activity-record.ts'
import { recordLists } from '../../src/contract/record-lists.ts'
import { anIndividual, aWorkshop } from './any-record.ts'

const isTaken = (record: unknown) => v.safeParse(activityRecordSchema, record).success

describe('a record', () => {
  test('is one of an accompaniment, or of a workshop', () => {
    expect(isTaken(anIndividual())).toBe(true)
    expect(isTaken(aWorkshop())).toBe(true)
  })

  test('with a code or a field of a later release is kept as it came', () => {
    const later = {
      ...anIndividual({ thematiques: ['robotique', 'email'], autonomie: 'presque_seul' }),
      lieu_precis: 'mediatheque',
      vouchers: 2,
      besoins: { ecran: 1 },
    }
    expect(v.parse(activityRecordSchema, later)).toEqual(later)
  })

  test('takes no sentence, no name, no number that could be a telephone, anywhere', () => {
    for (const text of ['Mme Wamytan', 'a@b.nc', 'il a perdu son code', 'É', '+687 27 11 11', ''])
      for (const field of ['autonomie', 'demarche', 'notes', 'precisions'])
        expect(isTaken({ ...anIndividual(), [field]: text }), `${field} ${text}`).toBe(false)
    expect(isTaken({ ...anIndividual(), telephone: 271_111 })).toBe(false)
    expect(isTaken({ ...anIndividual(), telephone: '271111' })).toBe(false)
    expect(isTaken({ ...anIndividual(), notes: { 'Mme Wamytan': 1 } })).toBe(false)
    expect(isTaken({ ...aWorkshop(), participants: {} })).toBe(false)
  })
})

test('every code has words, and codes of a later release are told as they are', () => {
  for (const [list, labels] of Object.entries(recordLists))
    for (const [code, label] of Object.entries(labels)) {
      expect(isKnownCode(list, code)).toBe(true)
      expect(labelOf(list, code)).toBe(label)
      expect(label.length).toBeLessThanOrEqual(32)
    }
  expect(isKnownCode('thematiques', 'robotique')).toBe(false)
  expect(labelOf('thematiques', 'robotique')).toBe('robotique')
  expect(isKnownCode('thematiques', 'toString')).toBe(false)
})

test('lists have as many values as the national ones', () => {
  const sizes = Object.fromEntries(
    Object.entries(recordLists).map(([list, labels]) => [list, Object.keys(labels).length]),
  )
  expect(sizes).toMatchObject({
    thematiques: 30,
    materiel: 5,
    autonomie: 3,
    structure_de_redirection: 7,
    genre: 3,
    tranche_age: 8,
    statut_social: 5,
    niveau: 3,
    partenaires: 24,
    resultat: 4,
    blocage: 7,
    niveau_aide: 4,
  })
})
