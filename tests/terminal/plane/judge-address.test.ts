import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeAddress } from '#terminal/plane/judge-address.ts'

const rules = [{ site: 'impots', origins: ['https://impots.nc', 'http://127.0.0.1:8080'] }]

test('a listed origin goes on, whatever its path', () => {
  fc.assert(
    fc.property(fc.webPath(), (path) => {
      expect(judgeAddress(rules, `https://impots.nc${path}`, false).is).toBe('allowed')
    }),
  )
})

test('the same host in clear goes to https before anything is sent', () => {
  expect(judgeAddress(rules, 'http://impots.nc/avis?n=1', false)).toEqual({
    is: 'upgraded',
    address: 'https://impots.nc/avis?n=1',
  })
})

test('every other origin is refused to a window and open to a frame, but never in clear', () => {
  fc.assert(
    fc.property(fc.domain(), (host) => {
      fc.pre(host !== 'impots.nc')
      expect(judgeAddress(rules, `https://${host}/`, false).is).toBe('refused')
      expect(judgeAddress(rules, `https://${host}/`, true).is).toBe('allowed')
      expect(judgeAddress(rules, `http://${host}/`, true).is).toBe('refused')
    }),
  )
})

test.each([
  'mailto:a@b.nc',
  'tel:1',
  'file:///etc/passwd',
  'chrome://settings',
  'data:text/html,x',
  'ftp://impots.nc',
  'not an address',
])('%s is refused everywhere', (address) => {
  expect(judgeAddress(rules, address, false).is).toBe('refused')
  expect(judgeAddress(rules, address, true).is).toBe('refused')
})
