import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Site } from '#contract/registry.ts'
import { siteAddress } from '#terminal/shell/site-address.ts'

const site: Site = {
  name: 'Impôts',
  origins: ['https://impots.example', 'https://login.example'],
  start: '/particuliers',
  login: 'account',
  downloads: 'yes',
  source: { name: 'Essai', dated: null },
  lastVerified: null,
  reviewEvery: 'P30D',
}
const sites = { impots: site }

test('a site opens at its start, or where the guide says', () => {
  expect(siteAddress(sites, 'impots', undefined)).toBe('https://impots.example/particuliers')
  expect(siteAddress(sites, 'impots', '/payer?annee=2026')).toBe(
    'https://impots.example/payer?annee=2026',
  )
})

test('a site that is not in the release has no address', () => {
  expect(siteAddress(sites, 'caf', undefined)).toBeUndefined()
  expect(siteAddress(sites, 'toString', undefined)).toBeUndefined()
})

test('no path leads to another origin', () => {
  expect(siteAddress(sites, 'impots', '//elsewhere.example/')).toBeUndefined()
  fc.assert(
    fc.property(fc.string(), (rest) => {
      const address = siteAddress(sites, 'impots', `/${rest}`)
      if (address !== undefined) expect(new URL(address).origin).toBe('https://impots.example')
    }),
  )
})
