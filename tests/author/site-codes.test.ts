import { encode } from 'uqr'
import { expect, test } from 'vitest'
import * as v from 'valibot'
import { codeSchema } from '#contract/release.ts'
import type { Site } from '#contract/registry.ts'
import { siteCodes } from '#author/site-codes.ts'

const site: Site = {
  name: 'impots.nc',
  origins: ['https://www.impots.nc', 'https://nc-connect.gouv.nc'],
  start: '/accueil',
  login: 'account',
  downloads: 'unknown',
  source: { name: 'impots.nc', dated: null },
  lastVerified: null,
  reviewEvery: 'P365D',
}

test('each site has the code of its start page, at its first origin', () => {
  const { impots, ...others } = siteCodes({ impots: site })
  expect(others).toEqual({})
  expect(impots?.address).toBe('https://www.impots.nc/accueil')
  expect(v.is(codeSchema, impots)).toBe(true)
})

test('the drawing is the code, module by module, with two light rows around', () => {
  const rows = siteCodes({ impots: site })['impots']?.modules.split('\n') ?? []
  const { data } = encode('https://www.impots.nc/accueil', { ecc: 'M', border: 2 })
  expect(rows).toEqual(data.map((row) => row.map((isDark) => (isDark ? '1' : '0')).join('')))
  expect([rows[0], rows.at(-1), rows[1]].join('')).not.toContain('1')
})
