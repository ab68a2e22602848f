import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvType, writeCsv } from '../../../../src/hub/fleet/counts/csv.ts'
import { readCsv } from './read-csv.ts'

const columns = ['a', 'b', 'c']
const formula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('"', ',', '\r', '\n', '\t', '=', '+', '-', '@', "'", 'é', ' '),
  }),
)

test('what was written is read back, whatever it holds, but for formulas', () => {
  const rows = fc.array(fc.record({ a: text, b: text, c: fc.option(fc.integer()) }))
  fc.assert(
    fc.property(rows, (all) => {
      const [header, ...records] = readCsv(writeCsv(columns, all))
      expect(header).toEqual(columns)
      const safe = (field: string) => (formula.test(field) ? `'${field}` : field)
      expect(records).toEqual(
        all.map(({ a, b, c }) => [safe(a), safe(b), c === null ? '' : String(c)]),
      )
    }),
  )
})

test('no text begins as a formula does', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
    for (const rest of ["cmd|' /C calc'!A0", 'SUM(A1:A9)', ''])
      expect(readCsv(writeCsv(['a'], [{ a: `${start}${rest}` }]))[1]).toEqual([`'${start}${rest}`])
})

test('numbers stay numbers, a negative one too, and what is not there is empty', () => {
  expect(writeCsv(columns, [{ a: -5, b: undefined, c: true }])).toBe('a,b,c\r\n-5,,true\r\n')
})

test('says what it is', () => {
  expect(csvType).toBe('text/csv; charset=utf-8; header=present')
})
