import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Row, compareLines } from '../../../../src/admin/content/difference/compare-lines.ts'

test('the word that changed is the one that is marked', () => {
  const { rows, added, removed } = compareLines(
    'a\nÀ 7 h 30 le lundi\nb\n',
    'a\nÀ 8 h 30 le lundi\nb\n',
  )
  expect({ added, removed }).toEqual({ added: 1, removed: 1 })
  expect(rows).toEqual([
    { kind: 'same', before: 1, after: 1, text: 'a' },
    {
      kind: 'removed',
      before: 2,
      words: [
        { text: 'À ', isChanged: false },
        { text: '7', isChanged: true },
        { text: ' h 30 le lundi', isChanged: false },
      ],
    },
    {
      kind: 'added',
      after: 2,
      words: [
        { text: 'À ', isChanged: false },
        { text: '8', isChanged: true },
        { text: ' h 30 le lundi', isChanged: false },
      ],
    },
    { kind: 'same', before: 3, after: 3, text: 'b' },
  ])
})

test('lines far from any change are counted, not shown', () => {
  const lines = Array.from({ length: 20 }, (_, at) => `line ${at}`)
  const { rows } = compareLines(lines.join('\n'), lines.toSpliced(10, 1, 'other').join('\n'))
  expect(rows.filter(({ kind }) => kind === 'gap')).toEqual([
    { kind: 'gap', lines: 8 },
    { kind: 'gap', lines: 7 },
  ])
})

const textOf = (row: Row) =>
  row.kind === 'removed' || row.kind === 'added' ? row.words.map(({ text }) => text).join('') : ''

test('each side is found again whole in what is told of it', () => {
  const text = fc
    .array(fc.constantFrom('a b c', 'a x c', 'd', '', '  e'), { minLength: 1, maxLength: 9 })
    .map((lines) => `${lines.join('\n')}\n`)
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { rows } = compareLines(before, after)
      const lines = before.split('\n')
      for (const row of rows) {
        if (row.kind === 'removed') expect(textOf(row)).toBe(lines[row.before - 1])
        if (row.kind === 'added') expect(textOf(row)).toBe(after.split('\n')[row.after - 1])
        if (row.kind === 'same') expect(row.text).toBe(lines[row.before - 1])
      }
      if (before === after) expect(rows.every(({ kind }) => kind === 'gap')).toBe(true)
    }),
  )
})
