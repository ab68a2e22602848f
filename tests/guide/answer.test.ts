import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerStep, goBack, returnTo, screenBefore } from '#guide/answer.ts'
import { offeredOutcomes } from '#guide/outcomes.ts'
import { resolve } from '#guide/resolve.ts'
import { arbitraryGuide, arbitraryMoves, arbitrarySurroundings } from './arbitrary-guide.ts'
import { choiceOf, gateOf, guideOf, infoOf, nowhere, resultOf } from './sample.ts'
import { walkAlong } from './walk-along.ts'

const guide = guideOf({
  debut: infoOf('Bonjour', 'qui'),
  qui: choiceOf('Qui ?', 'qui', ['moi', 'autre'], [{ to: 'gare' }]),
  gare: gateOf([{ to: 'fin' }]),
  fin: resultOf('Fin'),
})

test('an outcome is recorded on the current step only', () => {
  const log = answerStep(guide, nowhere, {}, 'debut', 'next')
  expect(log).toEqual({ debut: 'next' })
  expect(answerStep(guide, nowhere, log, 'debut', 'next')).toBe(log)
  expect(answerStep(guide, nowhere, log, 'qui', 'personne')).toBe(log)
})

test('what lies off the path is forgotten', () => {
  expect(answerStep(guide, nowhere, { qui: 'moi' }, 'debut', 'next')).toEqual({ debut: 'next' })
})

test('back asks the last screen again, over gates, and stays on the first', () => {
  expect(goBack(guide, nowhere, { debut: 'next', qui: 'moi' })).toEqual({ debut: 'next' })
  expect(goBack(guide, nowhere, {})).toEqual({})
  expect(screenBefore(guide, ['debut', 'qui', 'gare', 'fin'])).toBe('qui')
})

test('a person may return to any screen walked, and to no other', () => {
  const log = { debut: 'next', qui: 'moi' }
  expect(returnTo(guide, nowhere, log, 'debut')).toEqual({})
  for (const step of ['fin', 'gare', 'absente'])
    expect(returnTo(guide, nowhere, log, step)).toBe(log)
})

test('back and then the same answer comes to the same step', () => {
  fc.assert(
    fc.property(arbitraryGuide(), arbitrarySurroundings, arbitraryMoves(), (any, around, moves) => {
      const log = walkAlong(any, around, moves)
      const here = resolve(any, around, log)
      const before = screenBefore(any, here.path)
      const outcome = before === undefined ? undefined : log[before]
      if (before === undefined || outcome === undefined) return
      const back = goBack(any, around, log)
      expect(resolve(any, around, back).step).toBe(before)
      expect(resolve(any, around, answerStep(any, around, back, before, outcome))).toEqual(here)
    }),
  )
})

test('changing an early answer never strands', () => {
  fc.assert(
    fc.property(
      arbitraryGuide(),
      arbitrarySurroundings,
      arbitraryMoves(),
      fc.nat(50),
      fc.nat(50),
      (any, around, moves, which, pick) => {
        const log = walkAlong(any, around, moves)
        const { path } = resolve(any, around, log)
        const step = path[which % path.length] ?? any.start
        const changed = walkAlong(any, around, [{ pick }], returnTo(any, around, log, step))
        const position = resolve(any, around, changed)
        expect(position.stopped).toBeUndefined()
        expect(
          any.steps[position.step]?.kind === 'result' ||
            offeredOutcomes(any, position.step).length > 0,
        ).toBe(true)
      },
    ),
  )
})
