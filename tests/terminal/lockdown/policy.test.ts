import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { policyOf, policyText } from '#terminal/lockdown/policy.ts'

const rules = [
  { site: 'impots', origins: ['https://www.impots.nc', 'https://connect.gouv.nc'] },
  {
    site: 'province-sud',
    origins: ['https://connect.gouv.nc', 'https://depot.province-sud.nc:8443'],
  },
]
const kioskOrigin = 'http://127.0.0.1:8080'
const { policy, probe } = policyOf(rules, kioskOrigin)

test('the addresses allowed are the exact hosts and ports of the list and of the kiosk, once each', () => {
  expect(policy['URLAllowlist']).toEqual([
    'http://127.0.0.1:8080',
    'https://.connect.gouv.nc:443',
    'https://.depot.province-sud.nc:8443',
    'https://.www.impots.nc:443',
    `https://.${new URL(probe.known).hostname}:443`,
  ])
})

test('everything else is refused, with the pages of the browser named one by one', () => {
  expect(policy['URLBlocklist']).toEqual(
    expect.arrayContaining([
      '*',
      'chrome://*',
      'devtools://*',
      'view-source:*',
      'file://*',
      'data:*',
      'javascript:*',
    ]),
  )
})

test('the supervisor keeps its pipe', () => {
  expect(policy).not.toHaveProperty('DeveloperToolsAvailability')
  expect(policy).not.toHaveProperty('RemoteDebuggingAllowed')
})

test('a policy file never names a dialog it leaves open', () => {
  for (const name of ['AllowFileSelectionDialogs', 'PrintingEnabled', 'PasswordManagerEnabled']) {
    expect(policy[name]).toBe(false)
  }
})

describe('the probe', () => {
  test('is known to this policy alone: any change of the sites or of the kiosk makes another', () => {
    expect(policyOf(rules, kioskOrigin).probe).toEqual(probe)
    expect(policyOf(rules.slice(1), kioskOrigin).probe.known).not.toBe(probe.known)
    expect(policyOf(rules, 'http://127.0.0.1:8081').probe.known).not.toBe(probe.known)
  })

  test('asks for two addresses that nobody owns, of which the policy knows one', () => {
    const hosts = [probe.known, probe.refused].map((address) => new URL(address).hostname)
    expect(hosts.every((host) => host.endsWith('.invalid'))).toBe(true)
    expect(JSON.stringify(policy)).toContain(hosts[0])
    expect(JSON.stringify(policy)).not.toContain(hosts[1])
  })
})

test('whatever the sites, the file is JSON that says the same', () => {
  const origins = fc.uniqueArray(
    fc.webAuthority({ withPort: true }).map((authority) => `https://${authority}`),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(origins, (each) => {
      const made = policyOf([{ site: 'a', origins: each }], kioskOrigin).policy
      expect(JSON.parse(policyText(made))).toEqual(made)
    }),
  )
})
