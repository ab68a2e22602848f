import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOffered, offeredOutcomes } from '#guide/outcomes.ts'
import { resolve } from '#guide/resolve.ts'
import { arbitraryGuide, arbitraryMoves, arbitrarySurroundings } from './arbitrary-guide.ts'
import { choiceOf, externalOf, gateOf, guideOf, infoOf, nowhere, resultOf } from './sample.ts'
import { walkAlong } from './walk-along.ts'

const guide = guideOf({
  debut: infoOf('Bonjour', 'qui'),
  qui: choiceOf('Qui ?', 'qui', ['moi', 'autre'], [{ to: 'gare' }]),
  gare: gateOf([{ when: { eq: ['qui', 'autre'] }, to: 'non' }, { to: 'site' }]),
  site: externalOf('Site', { fait: 'oui', 'pas-fini': 'qui' }, 'non'),
  oui: resultOf('Oui'),
  non: resultOf('Non'),
})
const at = (log: Record<string, string>) => resolve(guide, nowhere, log)

test('an empty log stands at the start, with no answers', () => {
  expect(at({})).toEqual({ step: 'debut', path: ['debut'], log: {}, answers: {} })
})

test('the walk passes gates and stops where nothing is recorded', () => {
  expect(at({ debut: 'next', qui: 'moi' })).toEqual({
    step: 'site',
    path: ['debut', 'qui', 'gare', 'site'],
    log: { debut: 'next', qui: 'moi' },
    answers: { qui: 'moi' },
  })
  expect(at({ debut: 'next', qui: 'autre' }).step).toBe('non')
})

test('an outcome that is no longer offered stops the walk there and says so', () => {
  expect(at({ debut: 'next', qui: 'parti', site: 'fait' })).toEqual({
    step: 'qui',
    path: ['debut', 'qui'],
    log: { debut: 'next' },
    answers: {},
    stopped: 'changed',
  })
})

test('a retry goes back to the step and forgets what followed it', () => {
  expect(at({ debut: 'next', qui: 'moi', site: 'pas-fini' })).toEqual({
    step: 'qui',
    path: ['debut', 'qui'],
    log: { debut: 'next' },
    answers: {},
  })
})

test('gates that turn in a circle stop the walk instead of holding it', () => {
  const circle = guideOf({ a: gateOf([{ to: 'b' }]), b: gateOf([{ to: 'a' }]), fin: resultOf('F') })
  expect(guide.steps[resolve(circle, nowhere, {}).step]).toBeUndefined()
  expect(offeredOutcomes(circle, resolve(circle, nowhere, {}).step)).toEqual([])
})

test('a route to nowhere stops on the step that has it', () => {
  const broken = guideOf({ debut: infoOf('Bonjour', 'absente'), fin: resultOf('Fin') })
  expect(resolve(broken, nowhere, { debut: 'next' }).step).toBe('debut')
})

test('whatever a person does, they stand on a step that offers something, or on a result', () => {
  fc.assert(
    fc.property(arbitraryGuide(), arbitrarySurroundings, arbitraryMoves(), (any, around, moves) => {
      const { step, path } = resolve(any, around, walkAlong(any, around, moves))
      expect(any.steps[step]?.kind === 'result' || offeredOutcomes(any, step).length > 0).toBe(true)
      expect(new Set(path).size).toBe(path.length)
    }),
  )
})

test('a log of one version replayed on another keeps no outcome that is not offered', () => {
  fc.assert(
    fc.property(
      arbitraryGuide(),
      arbitraryGuide(),
      arbitrarySurroundings,
      arbitraryMoves(),
      fc.nat(50),
      (old, renewed, around, moves, pick) => {
        const log = walkAlong(old, around, moves)
        const position = resolve(renewed, around, log)
        expect(renewed.steps).toHaveProperty([position.step])
        const next = walkAlong(renewed, around, [{ pick }], log)
        for (const kept of next === log ? [position.log] : [position.log, next])
          for (const [id, outcome] of Object.entries(kept)) {
            expect(position.path).toContain(id)
            expect(isOffered(renewed, id, outcome)).toBe(true)
          }
      },
    ),
  )
})
