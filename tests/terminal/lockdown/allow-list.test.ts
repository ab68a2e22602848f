import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Site } from '#contract/registry.ts'
import { rulesOf, siteAt } from '#terminal/lockdown/allow-list.ts'

const site = (origins: [string, ...string[]]): Site => ({
  name: 'Un site',
  origins,
  start: '/',
  login: 'none',
  downloads: 'no',
  source: { name: 'Le site lui-même', dated: null },
  lastVerified: null,
  reviewEvery: 'P90D',
})

const rules = rulesOf({
  impots: site(['https://www.impots.nc', 'https://impots.nc', 'https://connect.gouv.nc']),
  cafat: site([
    'https://www.cafat.nc:443',
    'https://www.cafat.nc',
    'https://services.cafat.nc:8443',
  ]),
  'province-sud': site(['https://www.province-sud.nc', 'https://connect.gouv.nc']),
})

test('rules name each site once, in order, with each origin once and as a browser writes it', () => {
  expect(rules).toEqual([
    { site: 'cafat', origins: ['https://www.cafat.nc', 'https://services.cafat.nc:8443'] },
    {
      site: 'impots',
      origins: ['https://www.impots.nc', 'https://impots.nc', 'https://connect.gouv.nc'],
    },
    { site: 'province-sud', origins: ['https://www.province-sud.nc', 'https://connect.gouv.nc'] },
  ])
})

test('a release without sites allows nothing', () => {
  expect(siteAt(rulesOf({}), 'https://www.impots.nc/')).toBeUndefined()
})

describe('an address of the list is known however it is written', () => {
  test.each([
    ['https://www.impots.nc', 0],
    ['https://www.impots.nc/a?b=c#d', 0],
    ['HTTPS://WWW.IMPOTS.NC/', 0],
    ['https://www.impots.nc:443/', 0],
    ['https:\\\\impots.nc\\compte', 1],
    ['ht\ntps://im\tpots.nc/', 1],
    ['  https://impots.nc  ', 1],
    ['https://www。impots。nc/', 0],
    ['https://ｗｗｗ.impots.nc/', 0],
    ['blob:https://www.impots.nc/6f1a5a1e-1c1d-4c1f-8b1a-000000000000', 0],
  ])('%j', (address, at) => {
    const host = ['www.impots.nc', 'impots.nc', 'connect.gouv.nc'][at]
    expect(siteAt(rules, address)).toEqual({ site: 'impots', host })
  })

  test('a shared origin belongs to the site the person is on, else to the first', () => {
    expect(siteAt(rules, 'https://connect.gouv.nc/')?.site).toBe('impots')
    expect(siteAt(rules, 'https://connect.gouv.nc/', 'province-sud')).toEqual({
      site: 'province-sud',
      host: 'connect.gouv.nc',
    })
    expect(siteAt(rules, 'https://connect.gouv.nc/', 'cafat')?.site).toBe('impots')
  })
})

describe('an address made to look like one of the list is refused', () => {
  test.each([
    'https://impots.nc@mechant.nc/',
    'https://www.impots.nc:secret@mechant.nc/',
    'https://quelquun@www.impots.nc/',
    'https://www.impots.nc./',
    'https://www.impots.nc.mechant.nc/',
    'https://mechant.nc/https://www.impots.nc/',
    'https://mechant.nc?https://www.impots.nc/',
    'https://mechant.nc#@www.impots.nc/',
    'https://mechant.nc\\@www.impots.nc/',
    'https://wwwximpots.nc/',
    'https://sous.www.impots.nc/',
    'https://www.impots.nc:444/',
    'https://services.cafat.nc/',
    'http://www.impots.nc/',
    'https://www.imp\u043Ets.nc/',
    'https://www.impôts.nc/',
    'https://www.imp%6Fts.nc:8080/',
    '//www.impots.nc/',
    'www.impots.nc',
    'blob:https://mechant.nc/6f1a5a1e-1c1d-4c1f-8b1a-000000000000',
    'blob:blob:https://www.impots.nc/x',
    'filesystem:https://www.impots.nc/temporary/x',
    'view-source:https://www.impots.nc/',
    'javascript:location="https://www.impots.nc/"',
    'data:text/html,<h1>impots.nc',
    'file:///etc/passwd',
    'file://www.impots.nc/',
    'chrome://settings/',
    'devtools://devtools/bundled/inspector.html',
    'about:blank',
    'intent://www.impots.nc/#Intent;scheme=https;end',
    'ms-settings:',
    'mailto:a@www.impots.nc',
    'ftp://www.impots.nc/',
    'wss://www.impots.nc/',
    '',
    'https://',
    'https://[::1',
  ])('%j', (address) => {
    expect(siteAt(rules, address)).toBeUndefined()
  })
})

describe('clear http', () => {
  const local = [
    {
      site: 'essai',
      origins: ['http://127.0.0.1:8080', 'http://localhost:8080', 'http://[::1]:8080'],
    },
    { site: 'clair', origins: ['http://www.clair.nc', 'http://127.0.0.1.mechant.nc'] },
  ]
  test.each([
    'http://127.0.0.1:8080/a',
    'http://LOCALHOST:8080',
    'http://[0:0::1]:8080/',
    'http://2130706433:8080/',
  ])('is known on this PC: %s', (address) => {
    expect(siteAt(local, address)?.site).toBe('essai')
  })
  test.each(['http://www.clair.nc/', 'http://127.0.0.1.mechant.nc/', 'http://127.0.0.1:8081/'])(
    'is refused elsewhere, even when a rule says otherwise: %s',
    (address) => {
      expect(siteAt(local, address)).toBeUndefined()
    },
  )
})

const label = fc.stringMatching(/^[a-z0-9]{1,8}$/)
const host = fc
  .array(label, { minLength: 2, maxLength: 4 })
  .map((labels) => `${labels.join('.')}.nc`)

describe('whatever the addresses', () => {
  test('what is known has exactly the origin of its rule', () => {
    const tangled = fc.oneof(
      fc.webUrl(),
      fc.string(),
      fc
        .tuple(
          fc.constantFrom('https://', 'HTTPS:', 'https:\\\\', 'http://', '//', 'blob:https://'),
          fc.constantFrom('', 'www.impots.nc@', 'a:b@', '\t', '@', 'mechant.nc\\@'),
          fc.constantFrom(
            'www.impots.nc',
            'WWW.impots.NC',
            'impots.nc',
            'mechant.nc',
            'connect.gouv.nc',
          ),
          fc.constantFrom('', '.', ':443', ':80', '.mechant.nc', '\\', '?', '#'),
          fc.constantFrom('', '/', '@impots.nc', '/www.impots.nc', '://cafat.nc'),
        )
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(tangled, (address) => {
        const found = siteAt(rules, address)
        if (found === undefined) return
        const rule = rules.find((each) => each.site === found.site)
        expect(rule?.origins).toContain(new URL(address).origin)
        expect(found.host).toBe(new URL(new URL(address).origin).host)
      }),
      { numRuns: 2000 },
    )
  })

  test('an origin is known if and only if it is listed', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(host, { minLength: 1, maxLength: 6 }),
        host,
        fc.webPath(),
        (hosts, other, path) => {
          const made = rulesOf(
            Object.fromEntries(
              hosts.map((each, index) => [`s${index}`, site([`https://${each}`])]),
            ),
          )
          for (const each of hosts) expect(siteAt(made, `https://${each}${path}`)).toBeDefined()
          expect(siteAt(made, `https://${other}${path}`) !== undefined).toBe(hosts.includes(other))
          expect(siteAt(made, `https://${hosts[0]}@${other}.x/`)).toBeUndefined()
        },
      ),
    )
  })
})
