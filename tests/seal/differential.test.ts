/** @whole Our client beside tuf-js over the same mutated repositories. `npm run bench -- fuzz-release` runs many more. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare, scenarios } from './compare.ts'
import { mutationArbitrary } from './mutations.ts'
import { newReference } from './tuf-js.ts'

const cases = 600

test('six hundred mutated repositories have the same verdict from tuf-js', async () => {
  const nowMs = Date.now()
  const bases = await scenarios(nowMs)
  const reference = newReference()
  const counts = { accepted: 0, refused: 0, stricter: 0 }
  const repositories = fc.record({
    base: fc.constantFrom(...bases),
    mutations: fc.array(mutationArbitrary, { minLength: 1, maxLength: 2 }),
    isFresh: fc.boolean(),
  })
  try {
    await fc.assert(
      fc.asyncProperty(repositories, async ({ base, mutations, isFresh }) => {
        const compared = await compare(base, mutations, isFresh, nowMs, reference)
        expect(compared.kind, JSON.stringify({ compared, mutations })).not.toBe('different')
        if (compared.kind === 'stricter') counts.stricter += 1
        if (compared.kind === 'same') counts[compared.isAccepted ? 'accepted' : 'refused'] += 1
      }),
      { numRuns: cases },
    )
  } finally {
    reference.remove()
  }
  // Neither all refused nor all accepted: the mutations reach every part of the workflow.
  expect(counts.accepted).toBeGreaterThan(cases / 50)
  expect(counts.refused).toBeGreaterThan(cases / 4)
}, 60_000)
