import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createActor } from 'xstate'
import type { Guide } from '#contract/guide.ts'
import type { Log, Surroundings } from '#contract/walk.ts'
import { goBack } from '#guide/answer.ts'
import { compileMachine } from '#guide/guide-machine.ts'
import { offeredOutcomes } from '#guide/outcomes.ts'
import { resolve } from '#guide/resolve.ts'
import {
  arbitraryGuide,
  arbitraryMoves,
  arbitrarySurroundings,
  type Move,
} from './arbitrary-guide.ts'
import { choiceOf, externalOf, gateOf, guideOf, infoOf, nowhere, resultOf } from './sample.ts'
import { move } from './walk-along.ts'

const startActor = (guide: Guide, around: Surroundings, log: Log) =>
  createActor(compileMachine(guide, around), { input: { log } }).start()

const guide = guideOf({
  debut: infoOf('Bonjour', 'qui'),
  qui: choiceOf('Qui ?', 'qui', ['moi', 'autre'], [{ to: 'gare' }]),
  gare: gateOf([{ when: { eq: ['qui', 'autre'] }, to: 'non' }, { to: 'site' }]),
  site: externalOf('Site', { fait: 'oui', 'pas-fini': 'site' }, 'non'),
  oui: resultOf('Oui', { verdict: 'done' }),
  non: resultOf('Non', { verdict: 'redirect' }),
})

test('a result is final and tagged with its verdict', () => {
  const actor = startActor(guide, nowhere, {})
  actor.send({ type: 'person.answered', step: 'debut', outcome: 'next' })
  actor.send({ type: 'person.answered', step: 'qui', outcome: 'autre' })
  expect(actor.getSnapshot().value).toBe('non')
  expect(actor.getSnapshot().status).toBe('done')
  expect([...actor.getSnapshot().tags]).toEqual(['redirect'])
})

test('a press made on another step is ignored', () => {
  const actor = startActor(guide, nowhere, {})
  actor.send({ type: 'person.answered', step: 'debut', outcome: 'next' })
  actor.send({ type: 'person.answered', step: 'debut', outcome: 'next' })
  actor.send({ type: 'person.wentBack', step: 'debut' })
  actor.send({ type: 'person.answered', step: 'qui', outcome: 'personne' })
  expect(actor.getSnapshot().value).toBe('qui')
})

test('a replayed log starts where it leads', () => {
  const actor = startActor(guide, nowhere, { debut: 'next', qui: 'moi' })
  expect(actor.getSnapshot().value).toBe('site')
  actor.send({ type: 'person.answered', step: 'site', outcome: 'pas-fini' })
  expect(actor.getSnapshot().value).toBe('site')
  expect(actor.getSnapshot().context.log).toEqual({ debut: 'next', qui: 'moi' })
})

/** The machine's way of doing what `move` does with the resolver; a machine that ended is started again. */
function moveActor(
  any: Guide,
  around: Surroundings,
  actor: ReturnType<typeof startActor>,
  what: Move,
) {
  const { status, context } = actor.getSnapshot()
  const step = context.path.at(-1) ?? ''
  if (what === 'back' && status === 'done')
    return startActor(any, around, goBack(any, around, context.log))
  if (status === 'done') return actor
  if (what === 'back') actor.send({ type: 'person.wentBack', step })
  else if (what === 'stale')
    actor.send({ type: 'person.answered', step: 'une-autre', outcome: 'next' })
  else {
    const offered = offeredOutcomes(any, step)
    const outcome = offered[what.pick % offered.length]
    if (outcome !== undefined) actor.send({ type: 'person.answered', step, outcome })
  }
  return actor
}

test('the machine and the resolver agree after any sequence of events', () => {
  fc.assert(
    fc.property(arbitraryGuide(), arbitrarySurroundings, arbitraryMoves(), (any, around, moves) => {
      let actor = startActor(any, around, {})
      let log: Log = {}
      for (const what of moves) {
        actor = moveActor(any, around, actor, what)
        log = move(any, around, log, what)
        const position = resolve(any, around, log)
        expect(actor.getSnapshot().value).toBe(position.step)
        expect(actor.getSnapshot().context).toEqual({ log: position.log, path: position.path })
      }
    }),
    { numRuns: 300 },
  )
})

test('the machine holds no actor and no delay, so that it can be explored whole', () => {
  const { states } = compileMachine(guide, nowhere).config
  for (const state of Object.values(states ?? {})) {
    expect(state).not.toHaveProperty('invoke')
    expect(state).not.toHaveProperty('after')
  }
})
