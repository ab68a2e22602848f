import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerStep } from '#guide/answer.ts'
import { outcomesOf } from '#guide/outcomes.ts'
import { resolve } from '#guide/resolve.ts'
import type { Guide } from '#contract/guide.ts'
import type { Log, Surroundings } from '#contract/walk.ts'
import { isAhead, touchesTo } from '#kiosk/purpose/lead-walk.ts'
import { answerWalk, returnTo } from '#session/walk.ts'
import type { SessionContext, SessionEvent, Walk } from '#session/session-words.ts'
import { arbitraryGuide } from '../../guide/arbitrary-guide.ts'
import { aWholeGuide } from '../a-content.ts'
import { defaultComfort } from '#session/session-words.ts'

const surroundings: Surroundings = { seasons: {}, online: true, place: {} }

const aWalk = (guide: Guide, log: Log = {}, remembered: Log = log): Walk => ({
  guide,
  surroundings,
  log,
  remembered,
  ticked: {},
  opened: [],
})

/** What the session makes of the touches. */
function after(walk: Walk, touches: readonly SessionEvent[]): Walk {
  const context = (now: Walk): SessionContext => ({
    times: { silenceSeconds: 300, warningSeconds: 60, curtainSeconds: 15, goodbyeSeconds: 10 },
    comfort: defaultComfort,
    usual: defaultComfort,
    trail: [],
    walk: now,
    difficulties: {},
    tally: {},
    isHidden: false,
    because: 'left',
    receipt: undefined,
    wipeAttempts: 0,
  })
  return touches.reduce((now, touch) => {
    if (touch.type === 'aidant.wentTo') return returnTo(context(now), touch).walk ?? now
    if (touch.type === 'person.answered') return answerWalk(context(now), touch).walk ?? now
    throw new Error(`no touch of a follower: ${touch.type}`)
  }, walk)
}

const standsOn = ({ guide, log }: Walk) => resolve(guide, surroundings, log).step

/** So many answers from the start, chosen by luck. */
function walked(guide: Guide, luck: readonly number[]): Log {
  let log: Log = {}
  for (const at of luck) {
    const { step } = resolve(guide, surroundings, log)
    const found = guide.steps[step]
    const offered = found ? outcomesOf(found) : []
    const outcome = offered[at % Math.max(1, offered.length)]
    if (outcome === undefined) break
    log = answerStep(guide, surroundings, log, step, outcome)
  }
  return log
}

const guide = aWholeGuide()

test('a follower who has answered otherwise is led on by their own answer wherever it goes that way', () => {
  const walk = aWalk(guide, { compte: 'non' })
  const led = after(
    walk,
    touchesTo(walk, { step: 'site', log: { compte: 'oui', papiers: 'have-all' } }),
  )
  expect(standsOn(led)).toBe('site')
  expect(led.log).toEqual({ compte: 'non', papiers: 'have-all' })
})

test('led back, a follower finds their answer again, and led on it is still theirs', () => {
  const walk = aWalk(guide, { compte: 'non', papiers: 'have-all' })
  const back = after(walk, touchesTo(walk, { step: 'compte', log: {} }))
  expect(standsOn(back)).toBe('compte')
  expect(back.remembered['compte']).toBe('non')
  const on = after(back, touchesTo(back, { step: 'papiers', log: { compte: 'oui' } }))
  expect(standsOn(on)).toBe('papiers')
  expect(on.log['compte']).toBe('non')
})

test('whoever has gone another way is led by the answers of the aidant', () => {
  const walk = aWalk(guide, { compte: 'oui', papiers: 'missing' })
  const led = after(
    walk,
    touchesTo(walk, { step: 'site', log: { compte: 'oui', papiers: 'have-all' } }),
  )
  expect(standsOn(led)).toBe('site')
})

test('a step that this release of the guide does not know moves nobody', () => {
  expect(touchesTo(aWalk(guide), { step: 'ailleurs', log: {} })).toEqual([])
})

test('whoever has done the led step is ahead, and on it or before it is not', () => {
  expect(isAhead(aWalk(guide, { compte: 'oui' }), 'compte')).toBe(true)
  expect(isAhead(aWalk(guide), 'compte')).toBe(false)
  expect(isAhead(aWalk(guide), 'papiers')).toBe(false)
})

test('wherever a follower stands, they come to where the aidant leads, and a second time changes nothing', () => {
  const luck = fc.array(fc.nat(6), { maxLength: 10 })
  fc.assert(
    fc.property(arbitraryGuide(), luck, luck, luck, (any, lead, own, before) => {
      const log = walked(any, lead)
      const { step } = resolve(any, surroundings, log)
      const walk = aWalk(any, walked(any, own), walked(any, before))
      const led = after(walk, touchesTo(walk, { step, log }))
      expect(standsOn(led)).toBe(step)
      expect(touchesTo(led, { step, log })).toEqual([])
    }),
    { numRuns: 300 },
  )
})
