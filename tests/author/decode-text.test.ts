import { expect, test } from 'vitest'
import { decodeText, tooBig } from '#author/decode-text.ts'

test('UTF-8 is a text, without its byte order mark', () => {
  expect(decodeText(new TextEncoder().encode('\uFEFFété'))).toEqual({ ok: true, value: 'été' })
})

test('other bytes are told as such', () => {
  expect(decodeText(Uint8Array.of(0xe9, 0x74, 0xe9))).toMatchObject({
    ok: false,
    fault: { code: 'Y07' },
  })
})

test('a size is told in megabytes', () => {
  expect(tooBig(5_250_000)).toMatchObject({
    code: 'Y02',
    message: expect.stringContaining('5,3 Mo, 1 Mo au plus'),
  })
})
