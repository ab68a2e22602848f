import { expect, test } from 'vitest'
import { signedRequestRefusals } from '#contract/signed-request.ts'
import { signedRefusal } from '../../../src/hub/fleet/signed-refusal.ts'

test('each refusal has a code and a sentence of its own, and a status that says whose turn it is', () => {
  const refusals = signedRequestRefusals.map(signedRefusal)
  expect(refusals.map(({ code }) => code)).toEqual([...signedRequestRefusals])
  expect(new Set(refusals.map(({ message }) => message)).size).toBe(signedRequestRefusals.length)
  for (const { message } of refusals) expect(message).toMatch(/^[A-ZÀÉ].*\.$/)
  const statuses = refusals.map(({ code, status }) => [code, status])
  expect(Object.fromEntries(statuses)).toMatchObject({ pending: 403, revoked: 403, cloned: 409 })
})
