import { expect, test } from 'vitest'
import { pathAt } from '../../../../src/admin/content/document/path-at.ts'

/** `|` is where the cursor is. */
const at = (text: string) => {
  const { at: path, value, word } = pathAt(text.replace('|', ''), text.indexOf('|'))
  return [path.join('.'), value, word]
}

test('a name at the root, and one inside groups', () => {
  expect(at('schema: guide/1\nme|')).toEqual(['', undefined, 'me'])
  expect(at('meta:\n  title:\n    std: { fr: "A" }\n  to|')).toEqual(['meta', undefined, 'to'])
  expect(at('steps:\n  a:\n    kind: info\n\n    # why\n    he|')).toEqual([
    'steps.a',
    undefined,
    'he',
  ])
  expect(at('steps:\n  a:\n    kind: info\n  b:\n    kind: info\n    |')).toEqual([
    'steps.b',
    undefined,
    '',
  ])
})

test('a value, an item of a list, and what is inside braces', () => {
  expect(at('steps:\n  a:\n    ifMissing: re|')).toEqual(['steps.a', 'ifMissing', 're'])
  expect(at('steps:\n  a:\n    facts: [un, de|')).toEqual(['steps.a.facts', 0, 'de'])
  expect(at('steps:\n  a:\n    next:\n      - to: su|')).toEqual(['steps.a.next.0', 'to', 'su'])
  expect(at('steps:\n  a:\n    next:\n      - to: b\n        wh|')).toEqual([
    'steps.a.next.0',
    undefined,
    'wh',
  ])
  expect(at('steps:\n  a:\n    next:\n    - to: b\n    - to: c|')).toEqual([
    'steps.a.next.0',
    'to',
    'c',
  ])
  expect(
    at('steps:\n  a:\n    docs:\n      - { doc: rib, required: true }\n      - { doc: or|'),
  ).toEqual(['steps.a.docs.0', 'doc', 'or'])
  expect(at('partners:\n  - ca|')).toEqual(['partners', 0, 'ca'])
})
