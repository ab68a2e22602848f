import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv, writeCsvRow } from '#author/directory/read-csv.ts'

test('commas or semicolons, quotes, lines in a cell, a mark at the beginning, and the line where each row begins', () => {
  expect(readCsv('\uFEFFid;nom\r\n1;"Rue ""A"";\nbis"\r\n\r\n2;Deux')).toEqual([
    { line: 1, cells: ['id', 'nom'] },
    { line: 2, cells: ['1', 'Rue "A";\nbis'] },
    { line: 5, cells: ['2', 'Deux'] },
  ])
})

test('what is written is read again, whatever a cell holds', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.array(
          fc.string().filter((cell) => cell !== ''),
          { minLength: 2, maxLength: 4 },
        ),
        { minLength: 1, maxLength: 5 },
      ),
      (rows) => {
        const text = [['a', 'b'], ...rows].map((row) => `${writeCsvRow(row)}\r\n`).join('')
        expect(readCsv(text).map(({ cells }) => cells)).toEqual([['a', 'b'], ...rows])
      },
    ),
  )
})
