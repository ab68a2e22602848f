import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJpegHeader } from '#terminal/scan/jpeg-header.ts'
import { aJpeg } from './a-jpeg.ts'

test('size, colours and resolution are read', () => {
  expect(readJpegHeader(aJpeg({ channels: 3, dpi: 300 }))).toEqual({
    width: 1654,
    height: 2339,
    channels: 3,
    dpi: 300,
  })
})

test('a picture that does not say its resolution has none', () => {
  expect(readJpegHeader(aJpeg({ dpi: 0 }))).toMatchObject({ dpi: undefined })
})

test.each([
  ['four colours', aJpeg({ channels: 4 })],
  ['twelve bits', aJpeg({ precision: 12 })],
  ['no height yet', aJpeg({ height: 0 })],
  ['another format', Buffer.from('%PDF-1.4')],
  ['nothing', Buffer.alloc(0)],
])('%s is refused', (_what, bytes) => {
  expect(readJpegHeader(bytes)).toBeUndefined()
})

test('a picture cut anywhere, or of any bytes, is read or refused, never a crash', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat({ max: 60 }), (bytes, at) => {
      const whole = aJpeg()
      readJpegHeader(whole.subarray(0, at))
      readJpegHeader(Buffer.concat([whole.subarray(0, at), bytes]))
    }),
  )
})
