import { expect, test } from 'vitest'
import { findUnseen, showUnseen } from '#author/unseen-signs.ts'

test('signs that nobody sees, or that turn the text around, are written out', () => {
  expect(showUnseen('a\u202Eb\u2066c\u200Bd\uFEFF')).toBe('a⟨U+202E⟩b⟨U+2066⟩c⟨U+200B⟩d⟨U+FEFF⟩')
  expect(showUnseen('\u0000')).toBe('⟨U+0000⟩')
})

test('what people write is left as it is', () => {
  const words = 'L’été à Nouméa : 50 € « oui »\n\tDrehu, Nengone, 👩‍🏫, e\u0301'
  expect(showUnseen(words)).toBe(words)
})

test('they are found in a file at their line, as they are and as escapes', () => {
  const found = findUnseen('a.yaml', 'a: é\nb: x\u202Ey\nc: "\\u2066 \\x0B \\U000E0041 \\u00e9"\n')
  expect(found.map(({ line, column }) => [line, column])).toEqual([
    [2, 5],
    [3, 5],
    [3, 12],
    [3, 17],
  ])
  expect(found[0]?.message).toContain('U+202E')
})
