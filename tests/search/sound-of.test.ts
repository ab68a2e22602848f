import { expect, test } from 'vitest'
import { fold } from '#search/fold.ts'
import { soundOf } from '#search/sound-of.ts'

const sound = (word: string) => soundOf(fold(word))

test.each([
  ['telefone', 'téléphone'],
  ['alocasion', 'allocation'],
  ['retrete', 'retraite'],
  ['chomaje', 'chômage'],
  ['otorisation', 'autorisation'],
  ['assurence', 'assurance'],
  ['kitance', 'quittance'],
  ['payé', 'payer'],
  ['lojeman', 'logement'],
  ['enploi', 'emploi'],
  ['vaicule', 'véhicule'],
  ['pasport', 'passeport'],
  ['escrocrie', 'escroquerie'],
])('%s sounds like %s', (heard, written) => {
  expect(sound(heard)).toBe(sound(written))
})

test.each([
  ['loyer', 'foyer'],
  ['bourse', 'course'],
  ['carte', 'garde'],
  ['impôt', 'import'],
])('%s does not sound like %s', (one, other) => {
  expect(sound(one)).not.toBe(sound(other))
})
