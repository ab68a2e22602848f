import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrapText } from '#author/graph/wrap-text.ts'

test('lines are cut between words', () => {
  expect(wrapText('Combien d’enfants avez-vous ?', 12, 4)).toEqual([
    'Combien',
    'd’enfants',
    'avez-vous ?',
  ])
})

test('what does not fit ends with dots', () => {
  expect(wrapText('un deux trois quatre', 6, 2)).toEqual(['un', 'deux …'])
})

test('no line is longer than asked, and no more lines than asked', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: 4, max: 30 }),
      fc.integer({ min: 1, max: 5 }),
      (text, columns, max) => {
        const lines = wrapText(text, columns, max)
        expect(lines.length).toBeLessThanOrEqual(max)
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns)
      },
    ),
  )
})
