import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pseudoSentence } from '#author/languages/pseudo-language.ts'

const marks = (text: string) => text.match(/\[\[[^\]]*\]\]|\{\{[^}]*\}\}|\*\*/g) ?? []
const sentences = fc.array(
  fc.constantFrom('Bonjour', ' ', 'les îles', '[[term:rib]]', '{{count}}', '**', '\n', '- '),
  { maxLength: 12 },
)

test('what is marked up and what is filled in stay, in their order, and so do the lines', () => {
  fc.assert(
    fc.property(sentences, fc.boolean(), (parts, isMirrored) => {
      const french = parts.join('')
      const said = pseudoSentence(french, isMirrored)
      expect(marks(said)).toEqual(marks(french))
      expect(said.split('\n')).toHaveLength(french.split('\n').length)
    }),
  )
})

test('it is 40 % longer, in letters that are not those of French', () => {
  const said = pseudoSentence('Continuer la suite')
  expect(said.length).toBeGreaterThanOrEqual(18 * 1.4)
  expect(said).not.toMatch(/[aeiu]/)
})

test('mirrored, each line is written from right to left', () => {
  expect(pseudoSentence('Oui\nNon', true)).toMatch(/^\u202E.*\u202C\n\u202E.*\u202C$/)
})
