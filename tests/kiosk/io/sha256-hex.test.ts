import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canVerify, sha256Hex } from '../../../src/kiosk/io/sha256-hex.ts'

test('the digest is the one every other tool computes', async () => {
  expect(canVerify()).toBe(true)
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const expected = createHash('sha256').update(bytes).digest('hex')
      expect(await sha256Hex(new Uint8Array(bytes))).toBe(expected)
    }),
  )
})
