import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeTexts, settle } from '../../../../src/admin/content/difference/merge-texts.ts'

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 12 })
  .map((lines) => lines.join('\n'))

test('changes of different lines are both kept', () => {
  const parts = mergeTexts('a\nb\nc\nd', 'A\nb\nc\nd', 'a\nb\nc\nD\ne')
  expect(parts).toEqual([{ kind: 'agreed', lines: ['A', 'b', 'c', 'D', 'e'] }])
  expect(settle(mergeTexts('a\nb', 'A\nb', 'a\nB'), 'ours')).toBe('A\nB')
})

test('two changes of one line, and two insertions at one place, are left to a person', () => {
  expect(mergeTexts('a\nb\nc', 'a\nX\nc', 'a\nY\nc')).toEqual([
    { kind: 'agreed', lines: ['a'] },
    { kind: 'conflict', base: ['b'], ours: ['X'], theirs: ['Y'] },
    { kind: 'agreed', lines: ['c'] },
  ])
  const parts = mergeTexts('a\nb', 'a\nX\nb', 'a\nY\nb')
  expect(parts[1]).toEqual({ kind: 'conflict', base: [], ours: ['X'], theirs: ['Y'] })
  expect(settle(parts, 'theirs')).toBe('a\nY\nb')
})

test('the same change on both sides is one change', () => {
  expect(mergeTexts('a\nb', 'a\nX', 'a\nX')).toEqual([{ kind: 'agreed', lines: ['a', 'X'] }])
})

test('a side that changed nothing takes the other whole, and the winner of every conflict has its own lines', () => {
  fc.assert(
    fc.property(text, text, (base, other) => {
      expect(settle(mergeTexts(base, base, other), 'ours')).toBe(other)
      expect(settle(mergeTexts(base, other, base), 'theirs')).toBe(other)
      expect(settle(mergeTexts(base, other, other), 'ours')).toBe(other)
    }),
  )
  fc.assert(
    fc.property(text, text, text, (base, ours, theirs) => {
      const parts = mergeTexts(base, ours, theirs)
      if (!parts.some(({ kind }) => kind === 'conflict')) {
        expect(settle(parts, 'ours')).toBe(settle(parts, 'theirs'))
      }
      expect(settle(mergeTexts(base, theirs, ours), 'theirs')).toBe(settle(parts, 'ours'))
    }),
  )
})
