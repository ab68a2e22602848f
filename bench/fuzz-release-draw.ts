/** Mutated releases, a thousand at a time: the same seed draws the same. */
import * as fc from 'fast-check'
import { mutationArbitrary } from '../tests/seal/mutations.ts'
import { monsters } from './fuzz-release-attack.ts'

const perRound = 1000

export const drawMutations = (seed: number, bases: number) =>
  fc.sample(
    fc.record({
      base: fc.nat(bases - 1),
      mutations: fc.array(mutationArbitrary, { minLength: 1, maxLength: 2 }),
      isFresh: fc.boolean(),
      /** What no mutation of a good file reaches: one in twenty. */
      monster: fc.oneof(
        { weight: 19, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.constantFrom(...Object.keys(monsters)) },
      ),
    }),
    { seed, numRuns: perRound },
  )
