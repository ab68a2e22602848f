import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { recordingName } from '#seal/recording-name.ts'
import { webCrypto } from '#seal/seal-crypto.ts'

const crypto256 = webCrypto(crypto.subtle)

test('a recording is named by the first 64 bits of the hash of its language and its sentence', async () => {
  const expected = createHash('sha256').update('fr\nJe ne sais pas').digest('hex').slice(0, 16)
  expect(await recordingName('Je ne sais pas', 'fr', crypto256)).toBe(expected)
})

test('one word less, or another language, is another recording', async () => {
  const names = await Promise.all(
    [
      ['Je ne sais pas', 'fr'],
      ['Je ne sais', 'fr'],
      ['Je ne sais pas', 'en'],
    ].map(([sentence = '', lang = '']) => recordingName(sentence, lang, crypto256)),
  )
  expect(new Set(names).size).toBe(3)
})
