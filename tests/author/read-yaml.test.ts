import { execFileSync } from 'node:child_process'
import { describe, expect, test, vi } from 'vitest'
import { readYaml } from '#author/read-yaml.ts'

// Hostile files are read in a process of their own; only a hang may fail here.
vi.setConfig({ testTimeout: 60_000 })

const faultsOf = (source: string) => {
  const read = readYaml(source, 'a.yaml')
  return read.ok ? [] : read.fault.map(({ code, line, column }) => `${code} ${line}:${column}`)
}

test('YAML 1.2: « oui », « non » and « no » are texts, and dates stay texts', () => {
  const read = readYaml('a: non\nb: no\nc: 2026-01-31\nd: true\n', 'a.yaml')
  expect(read).toMatchObject({
    ok: true,
    value: { value: { a: 'non', b: 'no', c: '2026-01-31', d: true } },
  })
})

describe('a file that cannot be read says where, in French', () => {
  test.each([
    ['a: "x\nb: 1', 'Y01'],
    ['a: [1, 2\nb: 3', 'Y01'],
    ['a:\n\tb: 1', 'Y01'],
    ['a: b: c', 'Y01'],
    ['a: *nobody', 'Y04 1:4'],
    ['a: 1\nb: 2\na: 3', 'Y03 3:1'],
    ['a: 1\n---\nb: 2', 'Y06'],
    ['{ a: { b: 1, b: 2 } }', 'Y03 1:14'],
  ])('%j', (source, expected) => {
    expect(faultsOf(source)[0]).toContain(expected)
    const read = readYaml(source, 'a.yaml')
    for (const { message } of read.ok ? [] : read.fault) {
      expect(message).toMatch(/[a-zéèà]{3} [a-zéèà]/)
      expect(message).toMatch(/[.!]$/)
    }
  })
})

test('an empty file is nothing, not a fault', () => {
  expect(readYaml('', 'a.yaml')).toMatchObject({ ok: true, value: { value: null } })
  expect(readYaml('# only a comment\n', 'a.yaml')).toMatchObject({ ok: true })
})

test('a value is found at its line and column; what is absent, at its nearest parent', () => {
  const read = readYaml('steps:\n  docs:\n    next:\n      - to: a\n      - { to: b }\n', 'a.yaml')
  if (!read.ok) throw new Error('readable')
  const { locate } = read.value
  expect(locate(['steps', 'docs', 'next', 1, 'to'])).toEqual({ line: 5, column: 15 })
  expect(locate(['steps', 'docs', 'next', 0, 'to'], 'key')).toEqual({ line: 4, column: 9 })
  expect(locate(['steps', 'docs'])).toEqual({ line: 2, column: 3 })
  expect(locate(['steps', 'docs', 'title', 'std', 'fr'])).toEqual({ line: 2, column: 3 })
  expect(locate([])).toEqual({ line: 1, column: 1 })
})

test('a value behind an alias is found where it is written', () => {
  const read = readYaml('a: &x { b: 1 }\nc: *x\n', 'a.yaml')
  if (!read.ok) throw new Error('readable')
  expect(read.value.locate(['c', 'b'])).toEqual({ line: 1, column: 12 })
})

describe('hostile files are refused within little memory', () => {
  const laughs = `a0: &a0 [lol]\n${Array.from(
    { length: 30 },
    (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}*a${n}]`,
  ).join('\n')}`
  const hostile = {
    'five megabytes in one string': `'a: ' + 'x'.repeat(5e6)`,
    'a billion laughs': JSON.stringify(laughs),
    'half a million open brackets': `'['.repeat(5e5)`,
    'half a million dashes': `'- '.repeat(4e5)`,
    'a map as deep as it can be written': `'a: {'.repeat(2e5)`,
    'sixty thousand times the same key': `'a: 1\\n'.repeat(6e4)`,
  }
  test.each(Object.entries(hostile))('%s', (_, expression) => {
    const program = `
      import { readYaml } from '#author/read-yaml.ts'
      const read = readYaml(${expression}, 'a.yaml')
      console.log(read.ok ? 'ok' : read.fault[0].code + ' ' + read.fault.length)`
    const args = ['--max-old-space-size=256', '--input-type=module', '--eval', program]
    const said = execFileSync(process.execPath, args, { encoding: 'utf8', timeout: 60_000 })
    expect(said).toMatch(/^Y0[1-5] \d{1,2}\n$/)
  })
})
