import * as v from 'valibot'
import { expect, test } from 'vitest'
import { registrySchema } from '#contract/registry.ts'
import { pronounce } from '#guide/pronounce.ts'

const registry = v.parse(registrySchema, {
  partners: { cafat: { name: 'CAFAT', spoken: 'cafate' }, opt: { name: 'OPT' } },
  glossary: {
    nc: {
      term: { std: { fr: 'NC Connect' }, spoken: { fr: 'énne cé connecte' } },
      meaning: { std: { fr: 'Un compte.' } },
    },
    site: {
      term: { std: { fr: 'C++' }, spoken: { fr: 'cé plus plus' } },
      meaning: { std: { fr: '.' } },
    },
  },
})

test('a short name is said as its owner says it', () => {
  expect(pronounce('La CAFAT, et NC Connect.', 'fr', registry)).toBe(
    'La cafate, et énne cé connecte.',
  )
})

test('part of a word is left alone, and signs are no pattern', () => {
  expect(pronounce('CAFATIER, C++', 'fr', registry)).toBe('CAFATIER, cé plus plus')
})

test('another language keeps its own words', () => {
  expect(pronounce('CAFAT', 'en', registry)).toBe('CAFAT')
})

test('hours and francs are written short and said whole', () => {
  expect(pronounce('De 7 h 30 à 15 h, 500 F CFP, carte F.', 'fr', registry)).toBe(
    'De 7 heures 30 à 15 heures, 500 francs, carte F.',
  )
})
