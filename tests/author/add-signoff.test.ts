import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import * as v from 'valibot'
import { addSignoff } from '#author/add-signoff.ts'
import { type Signoff, signoffsSchema } from '#contract/signoff.ts'

const lines = fc
  .string({ minLength: 1, maxLength: 60, unit: 'grapheme-ascii' })
  .filter((line) => line.trim() === line)
const signoffs = fc.array(
  fc.record({
    partner: fc.constantFrom('cafat', 'no', 'opt-nc'),
    by: lines,
    on: fc.constant('2026-12-04'),
    document: fc.record({ name: lines }),
    statements: fc.constantFrom<Signoff['statements']>(
      { 'pension/plafond': '12345678' },
      { 'sites/cafat': '1234e678', 'offices/kone': 'abcdef01' },
    ),
  }),
  { minLength: 1, maxLength: 5 },
)

test('what is added one by one is read back whole, whatever it says', () => {
  fc.assert(
    fc.property(signoffs, (all) => {
      let text: string | undefined
      for (const one of all) text = addSignoff(text, one)
      expect(v.parse(signoffsSchema, parse(text ?? '')).signoffs).toEqual(all)
    }),
  )
})

test('what was written before stays, comments included', () => {
  const [one] = fc.sample(signoffs, 1)[0] ?? []
  if (one === undefined) throw new Error('there is one at least')
  const before = addSignoff(undefined, one).replace('signoffs:', '# gardé\nsignoffs:')
  expect(addSignoff(before, one).startsWith(before.trimEnd())).toBe(true)
})

test('an empty list is begun', () => {
  const [one] = fc.sample(signoffs, 1)[0] ?? []
  if (one === undefined) throw new Error('there is one at least')
  expect(addSignoff('schema: signoffs/1\nsignoffs: []\n', one)).toBe(addSignoff(undefined, one))
})
