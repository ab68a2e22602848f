import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as v from 'valibot'
import { enrolmentCodeSchema } from '#contract/enrolment.ts'
import { drawCode, hashCode } from '../../../src/hub/fleet/enrolment-code.ts'

const anyBytes = fc.infiniteStream(fc.nat(255)).map((stream) => (length: number) => {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at += 1) bytes[at] = stream.next().value
  return bytes
})

test('a code that is drawn is one that can be typed, whatever the chance', () => {
  fc.assert(
    fc.property(anyBytes, (random) => {
      const code = drawCode(random)
      expect(v.parse(enrolmentCodeSchema, code)).toBe(code.replace('-', ''))
      expect(v.parse(enrolmentCodeSchema, ` ${code.toLowerCase()} `)).toBe(code.replace('-', ''))
    }),
  )
})

test('what is kept of a code says nothing of it, and is that of no other use of SHA-256', () => {
  expect(hashCode('K7MPA3XWQD')).toMatch(/^[0-9a-f]{64}$/)
  expect(hashCode('K7MPA3XWQD')).not.toBe(hashCode('K7MPA3XWQE'))
})
