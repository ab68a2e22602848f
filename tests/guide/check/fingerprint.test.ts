import { expect, test } from 'vitest'
import { fingerprint } from '#guide/check/fingerprint.ts'

test('the same sentence has the same mark, a corrected one another', () => {
  expect(fingerprint('Demandez au guichet.')).toBe(fingerprint('Demandez au guichet.'))
  expect(fingerprint('Demandez au guichet.')).not.toBe(fingerprint('Demandez à l’accueil.'))
  expect(fingerprint('')).toBe('811c9dc5')
})
