import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase64, toBase64 } from '#seal/assisted/base64.ts'

test('any bytes are written as others write them, and read back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const text = toBase64(bytes)
      expect(text).toBe(Buffer.from(bytes).toString('base64'))
      expect(fromBase64(text)).toEqual(new Uint8Array(bytes))
    }),
  )
})
