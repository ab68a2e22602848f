import { describe, expect, test } from 'vitest'
import {
  partnerCodeOf,
  partnersOffered,
  prefillRecord,
  proposedThemes,
  roundedDuration,
} from '../../src/contract/prefill-record.ts'

const today = '2026-11-22'

describe('the theme', () => {
  test.each([
    ['cafat', 'sante-cafat', 'social_sante'],
    ['cafat', 'travail', 'travail_formation'],
    ['enercal', undefined, 'logement'],
    ['enercal', 'impots-banque', 'logement'],
    ['cde', 'maison', 'logement'],
    ['sic', undefined, 'logement'],
    ['province-sud', 'ecole', 'famille_scolarite'],
    ['province-sud', 'sante-cafat', 'social_sante'],
    ['dsf', 'impots-banque', 'argent_impots'],
    ['assurance-maladie', 'sante', 'social_sante'],
    ['assurance-retraite', 'retraite', 'travail_formation'],
    ['urssaf', 'entreprise', 'entrepreneuriat'],
    ['nobody', 'association', 'associations'],
  ])('of a guide of %s under %s is %s', (partner, topic, theme) => {
    const draft = prefillRecord({ today, guide: 'un-guide', partners: [partner], topic })
    expect(draft.thematiques).toEqual([theme])
  })

  test('is the aidant’s to say when no guide was open', () => {
    expect(prefillRecord({ today }).thematiques).toEqual([])
  })

  test('has eight at hand, none twice, whatever the partners', () => {
    for (const partners of [[], ['cafat'], ['cafat', 'province-sud', 'sic'], ['nobody']]) {
      const proposed = proposedThemes({ today, partners })
      expect(proposed).toHaveLength(8)
      expect(new Set(proposed).size).toBe(8)
    }
  })
})

test('an aidant of Koné is offered the partners of Koné, and those there are everywhere', () => {
  expect(partnersOffered({ deploymentPartners: ['cafat', 'nobody'] })).toEqual([
    'cafat',
    'autre',
    'etat',
    'commune',
  ])
  expect(partnersOffered({})).toBeUndefined()
})

test('the assisted time becomes the nearest preset, in minutes', () => {
  const minute = 60_000
  const rounded = [0, 5, 22, 23, 37.4, 38, 74, 75, 104, 105, 900].map((minutes) =>
    roundedDuration(minutes * minute),
  )
  expect(rounded).toEqual([15, 15, 15, 30, 30, 45, 60, 90, 90, 120, 120])
  expect(prefillRecord({ today }).duree).toBeUndefined()
})

test('a partner of the registry that the list does not name is another one', () => {
  expect([partnerCodeOf('cde'), partnerCodeOf('constructor')]).toEqual([
    'caledonienne_des_eaux',
    'autre',
  ])
  expect(prefillRecord({ today, partners: ['dsf', 'dfp-nc'] }).partenaires).toEqual([
    'finances_publiques_nc',
  ])
})
