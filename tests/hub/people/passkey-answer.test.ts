import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import {
  proofAnswerSchema,
  readClientData,
  registrationAnswerSchema,
} from '../../../src/hub/people/passkey-answer.ts'
import { stageOrigin } from '../stage/hub-stage.ts'
import { SoftwareAuthenticator } from '../stage/software-authenticator.ts'

const base64url = (text: string) => Buffer.from(text).toString('base64url')

test('what authenticators answer is understood', () => {
  const passkey = new SoftwareAuthenticator(stageOrigin)
  const registered = passkey.register({ challenge: 'QUFB', user: { id: 'bWFyaWU' } })
  expect(v.is(registrationAnswerSchema, registered)).toBe(true)
  const proven = passkey.prove({ challenge: 'QUFB' })
  expect(v.is(proofAnswerSchema, proven)).toBe(true)
  expect(readClientData(proven.response.clientDataJSON)).toEqual({
    type: 'webauthn.get',
    challenge: 'QUFB',
    origin: stageOrigin,
    crossOrigin: false,
  })
})

test('anything else a browser may say of a page is no page', () => {
  expect(readClientData(base64url('{'))).toBeUndefined()
  expect(readClientData(base64url('null'))).toBeUndefined()
  expect(readClientData(base64url('{"type":"webauthn.get"}'))).toBeUndefined()
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(readClientData(base64url(text))).toBeUndefined()
    }),
  )
})
