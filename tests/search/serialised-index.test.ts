import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maxImpact, readIndex, writeIndex } from '#search/serialised-index.ts'

const posting = fc
  .uniqueArray(fc.tuple(fc.nat(20_000), fc.integer({ min: 1, max: maxImpact })), {
    selector: ([guide]) => guide,
    maxLength: 30,
  })
  .map((entries) =>
    entries.map(([guide, impact]) => ({ guide, impact })).toSorted((a, b) => a.guide - b.guide),
  )

test('what was written is read back', () => {
  fc.assert(
    fc.property(fc.array(posting, { maxLength: 10 }), (postings) => {
      const words = postings.map((_, rank) => `mot${rank}`)
      const read = readIndex(writeIndex({ ids: ['a', 'b'], words, postings }))
      if (!read.ok) throw new Error(read.fault)
      expect(read.value.words).toEqual(words)
      expect(
        read.value.postings.map(({ guides, impacts }) =>
          Array.from(guides, (guide, at) => ({ guide, impact: impacts[at] })),
        ),
      ).toEqual(postings)
    }),
  )
})

test.each(['', '{', 'null', '[]', '{"schema":"search/2"}', '{"schema":"search/1","ids":[]}'])(
  '%j is unreadable',
  (text) => {
    expect(readIndex(text)).toEqual({ ok: false, fault: 'unreadable' })
  },
)

test('words without their postings are unreadable', () => {
  const text = JSON.stringify({ schema: 'search/1', ids: ['a'], words: ['eau'], postings: [] })
  expect(readIndex(text).ok).toBe(false)
})
