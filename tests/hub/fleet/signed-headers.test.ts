import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signedRequestHeaders } from '#contract/signed-request.ts'
import { claimsTerminal, readSignedHeaders } from '../../../src/hub/fleet/signed-headers.ts'

const whole = {
  [signedRequestHeaders.terminal]: 't-0123456789abcdef',
  [signedRequestHeaders.time]: '1795000000000',
  [signedRequestHeaders.nonce]: 'ab'.repeat(16),
  [signedRequestHeaders.signature]: 'cd'.repeat(64),
}

test('four headers make a claim', () => {
  expect(readSignedHeaders({ ...whole, accept: '*/*' })).toEqual({
    terminal: 't-0123456789abcdef',
    time: 1_795_000_000_000,
    nonce: 'ab'.repeat(16),
    signature: 'cd'.repeat(64),
  })
})

test.each(Object.keys(whole))(
  'without %s there is none, but somebody claimed to be a terminal',
  (name) => {
    const headers = { ...whole, [name]: undefined }
    expect(readSignedHeaders(headers)).toBeUndefined()
    expect(claimsTerminal(headers)).toBe(true)
  },
)

test('without any, nobody claims anything', () => {
  expect(claimsTerminal({ accept: '*/*' })).toBe(false)
})

test.each([
  [signedRequestHeaders.time, '01795000000000'],
  [signedRequestHeaders.time, '-1'],
  [signedRequestHeaders.time, '1e12'],
  [signedRequestHeaders.time, '1795000000000.5'],
  [signedRequestHeaders.time, ' 1795000000000'],
  [signedRequestHeaders.time, '9'.repeat(16)],
  [signedRequestHeaders.time, '1795000000000, 1795000000000'],
  [signedRequestHeaders.nonce, 'AB'.repeat(16)],
  [signedRequestHeaders.nonce, `${'ab'.repeat(16)}, ${'ab'.repeat(16)}`],
  [signedRequestHeaders.signature, 'cd'.repeat(63)],
  [signedRequestHeaders.signature, `${'cd'.repeat(63)}zz`],
  [signedRequestHeaders.terminal, 't-0123456789ABCDEF'],
  [signedRequestHeaders.terminal, 'kone-1'],
])('%s: %j is none', (name, value) => {
  expect(readSignedHeaders({ ...whole, [name]: value })).toBeUndefined()
})

test('whatever the headers hold, reading them is quiet', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(whole)), fc.string()), (headers) => {
      readSignedHeaders(headers)
    }),
  )
})
