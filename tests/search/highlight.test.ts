import fc from 'fast-check'
import { expect, test } from 'vitest'
import { highlight } from '#search/highlight.ts'

const marked = (title: string, matched: string[]) =>
  highlight(title, matched).map(({ start, end }) => title.slice(start, end))

test('the words that answered are marked as the title writes them', () => {
  expect(marked("Carte d'identité ou passeport", ['identite', 'passeport'])).toEqual([
    'identité',
    'passeport',
  ])
})

test('a hyphenated word is marked whole, once', () => {
  expect(marked('Prendre un rendez-vous', ['rendez', 'rendezvou'])).toEqual(['rendez-vous'])
})

test('ranges come in order and never overlap', () => {
  const title = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '-', ' '), maxLength: 30 })
  const matched = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'e'), maxLength: 4 }))
  fc.assert(
    fc.property(title, matched, (text, words) => {
      let from = 0
      for (const { start, end } of highlight(text, words)) {
        expect(start).toBeGreaterThanOrEqual(from)
        expect(end).toBeGreaterThan(start)
        from = end
      }
      expect(from).toBeLessThanOrEqual(text.length)
    }),
  )
})
