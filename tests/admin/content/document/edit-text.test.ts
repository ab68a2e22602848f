import { globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Edit, editText } from '../../../../src/admin/content/document/edit-text.ts'

const changed = (text: string, ...edits: Edit[]) => {
  const result = editText(text, edits)
  return result.ok ? result.value : result.fault
}

const files = globSync('kiosk-config/{nouvelle-caledonie-pcn,common}/**/*.yaml')

describe('a form changes the line it was about and no other', () => {
  test.each(files)('%s', (file) => {
    const text = readFileSync(file, 'utf8')
    const scalars = scalarsOf(parse(text))
    fc.assert(
      fc.property(fc.constantFrom(...scalars), ({ at, value }) => {
        const next = typeof value === 'string' ? `${value} x` : value
        const lines = changed(text, { act: 'set', at, value: next }).split('\n')
        const before = text.split('\n')
        expect(lines).toHaveLength(before.length)
        expect(lines.filter((line, index) => line !== before[index]).length).toBeLessThanOrEqual(1)
        expect(valueAt(parse(lines.join('\n')), at)).toEqual(next)
      }),
      { numRuns: 4 },
    )
  })
})

test('a text written otherwise than the house keeps its ways where nothing was changed', () => {
  const text = `{a: 1,  b: [ 1,2 ]}   # loose\n`
  expect(changed(text, { act: 'set', at: ['a'], value: 2 })).toContain('# loose')
  const mixed = `a:   {fr: "x",en: "y"}\nlist:\n- one\n-   two\nb: 3\n`
  expect(changed(mixed, { act: 'set', at: ['b'], value: 4 })).toBe(
    `a:   {fr: "x",en: "y"}\nlist:\n- one\n-   two\nb: 4\n`,
  )
})

test('quotes and comments of a changed value stay', () => {
  expect(changed(`# top\na: 'x' # why\nb: y\n`, { act: 'set', at: ['a'], value: "l'eau" })).toBe(
    `# top\na: 'l''eau' # why\nb: y\n`,
  )
  expect(changed(`a: null # unknown\n`, { act: 'set', at: ['a'], value: '2026-01-31' })).toBe(
    `a: "2026-01-31" # unknown\n`,
  )
})

test('a new name is written where the schema puts it, in the shape people give it', () => {
  const result = editText(
    `kind: info\ntitle: { std: { fr: "A" } }\nnext:\n  - to: b\n`,
    [
      {
        act: 'set',
        at: ['body'],
        value: { std: { fr: 'Bonjour', en: 'Hello' }, easy: { fr: 'Salut' } },
      },
      { act: 'set', at: ['facts'], value: ['un-fait', 'autre'] },
      { act: 'insert', at: ['next'], index: 0, value: { when: { eq: ['q', '?'] }, to: 'c' } },
    ],
    () => ['kind', 'title', 'body', 'facts', 'next'],
  )
  expect(result).toEqual({
    ok: true,
    value: `kind: info
title: { std: { fr: "A" } }
body:
  std: { fr: "Bonjour", en: "Hello" }
  easy: { fr: "Salut" }
facts: [un-fait, autre]
next:
  - when: { eq: [q, "?"] }
    to: c
  - to: b
`,
  })
})

test('parents that are not there are made', () => {
  expect(changed('a: 1\n', { act: 'set', at: ['b', 'c'], value: 'd' })).toBe('a: 1\nb:\n  c: d\n')
  expect(changed('', { act: 'set', at: ['b', 'c'], value: 'd' })).toBe('b:\n  c: d\n')
})

test('entries are removed, moved and renamed with what belongs to them', () => {
  const text = `steps:\n  a:\n    x: 1\n\n  # about b\n  b:\n    x: 2\n\n  c:\n    x: 3\n`
  expect(changed(text, { act: 'remove', at: ['steps', 'b'] })).toBe(
    `steps:\n  a:\n    x: 1\n\n  c:\n    x: 3\n`,
  )
  expect(changed(text, { act: 'remove', at: ['steps', 'a'] })).not.toContain('steps:\n\n')
  expect(changed(text, { act: 'rename', at: ['steps', 'b'], name: 'd' })).toBe(
    text.replace('  b:', '  d:'),
  )
  expect(
    Object.keys(parse(changed(text, { act: 'move', at: ['steps'], from: 2, to: 0 })).steps),
  ).toEqual(['c', 'a', 'b'])
  expect(changed('l: [a, b, c]\n', { act: 'move', at: ['l'], from: 0, to: 2 })).toBe(
    'l: [b, c, a]\n',
  )
  expect(changed('l: [a]\n', { act: 'remove', at: ['l', 0] })).toBe('l: []\n')
})

test('what a form cannot change without surprise is said', () => {
  expect(changed('a: [', { act: 'set', at: ['a'], value: 1 })).toBe('unreadable')
  expect(changed('a: &x { fr: b }\nc: *x\n', { act: 'set', at: ['c', 'fr'], value: 'd' })).toBe(
    'repeated',
  )
  expect(changed('a: 1\n', { act: 'remove', at: ['b'] })).toBe('nowhere')
})

interface Found {
  readonly at: readonly (string | number)[]
  readonly value: unknown
}

const scalarsOf = (value: unknown, at: Found['at'] = []): Found[] => {
  if (Array.isArray(value)) return value.flatMap((one, index) => scalarsOf(one, [...at, index]))
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, one]) => scalarsOf(one, [...at, key]))
  }
  return [{ at, value }]
}

const valueAt = (value: unknown, at: Found['at']): unknown =>
  at.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null
        ? Object.entries(inside).find(([name]) => name === String(key))?.[1]
        : undefined,
    value,
  )

test('a sentence may hold anything a person types', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (sentence) => {
      const text = changed(`a:\n  std: { fr: "x", en: "y" } # why\nb: 1\n`, {
        act: 'set',
        at: ['a', 'std', 'fr'],
        value: sentence,
      })
      expect(parse(text)).toEqual({ a: { std: { fr: sentence, en: 'y' } }, b: 1 })
      expect(text.split('\n')).toHaveLength(4)
    }),
  )
})
