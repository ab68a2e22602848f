import { expect, test } from 'vitest'
import { fileSize } from '#kiosk/screens/document-note.ts'

const plain = (text: string) => text.replaceAll(/\s/g, ' ')

test.each([
  [0, 'fr', '1 ko'],
  [240_312, 'fr', '240 ko'],
  [1_234_567, 'fr', '1,2 Mo'],
  [240_312, 'en', '240 kB'],
])('%i bytes in %s are « %s »', (bytes, lang, expected) => {
  expect(plain(fileSize(bytes, lang))).toBe(expected)
})
