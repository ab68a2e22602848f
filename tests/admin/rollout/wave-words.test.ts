import { expect, test } from 'vitest'
import { namesOf } from '#admin/app/names.ts'
import { waveWords } from '#admin/rollout/wave-words.ts'

const names = namesOf(undefined)
const nobody = { places: [], tags: [], terminals: [], percent: 0 }

test('a wave is told as who is in it', () => {
  expect(waveWords(nobody, names)).toBe('personne')
  expect(waveWords({ ...nobody, percent: 10 }, names)).toBe('10 % du parc')
  expect(
    waveWords(
      { places: ['kone'], tags: ['pilote'], terminals: ['t-0000000000000001'], percent: 0 },
      names,
    ),
  ).toBe('kone, étiquette « pilote » et 1 poste choisi')
})
