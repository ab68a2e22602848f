import * as fc from 'fast-check'
import type { Condition } from '#contract/condition.ts'
import type { Guide } from '#contract/guide.ts'
import type { Route, Step } from '#contract/step.ts'
import type { Surroundings } from '#contract/walk.ts'
import {
  checklistOf,
  choiceOf,
  externalOf,
  gateOf,
  guideOf,
  infoOf,
  paperOf,
  resultOf,
} from './sample.ts'

const answers = ['a', 'b', 'c', 'd'] as const
const values = ['x', 'y', 'z'] as const
const seasonOf = (state: Surroundings['seasons'][string]): Condition => ({
  season: ['saison', state],
})

const arbitraryCondition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'condition' },
    fc.record({ eq: fc.tuple(fc.constantFrom(...answers), fc.constantFrom(...values, '?')) }),
    fc.record({ has: fc.tuple(fc.constantFrom(...answers), fc.constantFrom(...values)) }),
    fc.record({ lte: fc.tuple(fc.constantFrom(...answers), fc.constantFrom(...values)) }),
    fc.record({
      in: fc.tuple(fc.constantFrom(...answers), fc.subarray([...values], { minLength: 1 })),
    }),
    fc.constantFrom(seasonOf('open'), seasonOf('unknown')),
    fc.record({ online: fc.boolean() }),
    fc.constant<Condition>({ place: ['province', 'sud'] }),
    fc.record({ not: tie('condition') }),
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 2 }) }),
  ),
})).condition

const stepIds = (count: number) => Array.from({ length: count }, (_, at) => `s${at}`)
const ends = ['fin', 'plus-tard'] as const

/** One step; it leads only forward, but for an external step, which may also lead back. */
function arbitraryStep(at: number, count: number): fc.Arbitrary<Step> {
  const title = `Étape ${at}`
  const ahead = fc.constantFrom(...stepIds(count).slice(at + 1, at + 4), ...ends)
  const anywhere = fc.constantFrom(...stepIds(count), ...ends)
  const next: fc.Arbitrary<Route[]> = fc
    .tuple(
      fc.array(fc.record<Route>({ when: arbitraryCondition, to: ahead }), { maxLength: 2 }),
      ahead,
    )
    .map(([routes, to]) => routes.concat({ to }))
  return fc.oneof(
    next.map((routes) => infoOf(title, 'fin', { next: routes })),
    next.map(gateOf),
    fc
      .tuple(
        fc.constantFrom(...answers),
        fc.subarray([...values], { minLength: 2 }),
        next,
        fc.record({ unsure: fc.boolean(), many: fc.boolean() }),
      )
      .map(([answer, offered, routes, more]) => choiceOf(title, answer, offered, routes, more)),
    fc
      .tuple(arbitraryCondition, ahead, next)
      .map(([when, ifMissing, routes]) =>
        checklistOf(
          title,
          [paperOf('rib'), paperOf('photo', { when })],
          { to: 'fin', ifMissing },
          { next: routes },
        ),
      ),
    fc
      .tuple(ahead, anywhere, ahead)
      .map(([done, retry, offline]) =>
        externalOf(title, { fait: done, 'pas-fini': retry }, offline),
      ),
  )
}

/**
 * Guides that hold the structural checks G01, G02, G04, G05, G06 and G07: any mix of steps and conditions, retries through external
 * steps, questions that fill the same answer. Steps may be out of reach, and answers read before they are given.
 */
export const arbitraryGuide = (maxSteps = 7): fc.Arbitrary<Guide> =>
  fc
    .integer({ min: 1, max: maxSteps })
    .chain((count) => fc.tuple(...stepIds(count).map((_, at) => arbitraryStep(at, count))))
    .map((steps) =>
      guideOf({
        ...Object.fromEntries(steps.map((step, at) => [`s${at}`, step])),
        fin: resultOf('Fin', { sheet: ['summary', 'docs', 'office', 'dates', 'nextsteps'] }),
        'plus-tard': resultOf('Plus tard', { verdict: 'later' }),
      }),
    )

export const arbitrarySurroundings: fc.Arbitrary<Surroundings> = fc.record({
  seasons: fc.record({ saison: fc.constantFrom('before', 'open', 'after', 'unknown') }),
  online: fc.boolean(),
  place: fc.constantFrom({}, { province: 'sud' }, { province: 'nord' }),
})

/** What a person does: an outcome chosen by its rank among those offered, or back, or a press that no longer counts. */
export type Move = { readonly pick: number } | 'back' | 'stale'

export const arbitraryMoves = (maxLength = 20): fc.Arbitrary<readonly Move[]> =>
  fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.nat(500).map((pick) => ({ pick })) },
      { weight: 1, arbitrary: fc.constantFrom('back' as const, 'stale' as const) },
    ),
    { maxLength },
  )
