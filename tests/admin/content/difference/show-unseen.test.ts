import { expect, test } from 'vitest'
import { showUnseen } from '#admin/content/difference/show-unseen.ts'

test('signs that nobody sees, or that turn the text around, are written out', () => {
  expect(showUnseen('a\u202Eb\u2066c\u200Bd\uFEFF')).toBe('a⟨U+202E⟩b⟨U+2066⟩c⟨U+200B⟩d⟨U+FEFF⟩')
  expect(showUnseen('\u0000')).toBe('⟨U+0000⟩')
})

test('what people write is left as it is', () => {
  const words = 'L’été à Nouméa : 50 € « oui »\n\tDrehu, Nengone, 👩‍🏫, e\u0301'
  expect(showUnseen(words)).toBe(words)
})
