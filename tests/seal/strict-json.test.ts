import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseStrictJson } from '#seal/strict-json.ts'

const parse = (text: string) => parseStrictJson(new TextEncoder().encode(text))
const faultOf = (text: string) => {
  const parsed = parse(text)
  return parsed.ok ? undefined : parsed.fault
}

test('reads every JSON value as JSON.parse does', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 8 }), (text) => {
      fc.pre(!text.includes('"__proto__"'))
      expect(parse(text)).toEqual({ ok: true, value: JSON.parse(text) })
    }),
  )
})

test('never throws, and accepts no text that JSON.parse refuses', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const parsed = parseStrictJson(bytes)
      if (parsed.ok) expect(parsed.value).toEqual(JSON.parse(new TextDecoder().decode(bytes)))
    }),
    { numRuns: 1000 },
  )
})

describe('refuses what two readers could understand differently', () => {
  test.each([
    ['two equal keys', '{"a":1,"a":2}', 'duplicate-key'],
    ['two equal keys, one of them escaped', '{"a":1,"\\u0061":2}', 'duplicate-key'],
    ['two equal keys far below', '[[{"b":{"a":[1],"a":{}}}]]', 'duplicate-key'],
    ['a prototype', '{"__proto__":{}}', 'bad-json'],
    ['an escaped prototype', '{"__pr\\u006fto__":{}}', 'bad-json'],
    ['a byte order mark', '\uFEFF{}', 'bad-json'],
    ['ten thousand lists', '['.repeat(10_000), 'too-deep'],
    ['ten thousand maps', '{"a":'.repeat(10_000), 'too-deep'],
    ['an unending text', `"${'\\"'.repeat(100_000)}`, 'bad-json'],
    ['a page of a captive portal', '<!doctype html>', 'bad-json'],
    ['nothing', '', 'bad-json'],
  ])('%s', (_what, text, fault) => expect(faultOf(text)).toBe(fault))

  test('bytes that are not UTF-8', () => {
    expect(parseStrictJson(new Uint8Array([0x22, 0xc3, 0x22]))).toEqual({
      ok: false,
      fault: 'bad-json',
    })
  })
})

test.each([
  '{"a":{"a":1},"b":{"a":2}}',
  '[{"a":1},{"a":2}]',
  '{"a":"a","b":"a"}',
  '{"a":["a","a"]}',
])('the same word in different places is no duplicate: %s', (text) =>
  expect(faultOf(text)).toBeUndefined(),
)
