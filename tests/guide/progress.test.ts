import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { progress } from '#guide/progress.ts'
import { resolve } from '#guide/resolve.ts'
import { arbitraryGuide, arbitraryMoves, arbitrarySurroundings } from './arbitrary-guide.ts'
import { choiceOf, externalOf, gateOf, guideOf, infoOf, nowhere, resultOf } from './sample.ts'
import { move } from './walk-along.ts'

const guide = guideOf({
  debut: infoOf('Bonjour', 'fin', {
    next: [{ when: { season: ['campagne', 'open'] }, to: 'qui' }, { to: 'fin' }],
  }),
  qui: choiceOf(
    'Qui ?',
    'qui',
    ['moi', 'autre'],
    [{ when: { eq: ['qui', 'autre'] }, to: 'fin' }, { to: 'gare' }],
  ),
  gare: gateOf([{ to: 'site' }]),
  site: externalOf('Site', { fait: 'fin', 'pas-fini': 'qui' }, 'fin'),
  fin: resultOf('Fin'),
})
const open = { ...nowhere, seasons: { campagne: 'open' as const } }

test('only screens count, and the current one is counted', () => {
  expect(progress(guide, open, {})).toEqual({ done: 1, total: 4 })
  expect(progress(guide, open, { debut: 'next', qui: 'moi' })).toEqual({ done: 3, total: 4 })
})

test('what the season or an answer already excludes is not announced', () => {
  expect(progress(guide, nowhere, {})).toEqual({ done: 1, total: 2 })
  expect(progress(guide, open, { debut: 'next', qui: 'autre' })).toEqual({ done: 3, total: 3 })
})

test('the total never grows while a person goes forward, and is reached on a result', () => {
  fc.assert(
    fc.property(arbitraryGuide(), arbitrarySurroundings, arbitraryMoves(), (any, around, moves) => {
      let log = {}
      let before = progress(any, around, log)
      for (const what of moves) {
        const from = resolve(any, around, log)
        log = move(any, around, log, what)
        const now = progress(any, around, log)
        const to = resolve(any, around, log)
        const isForward = from.path.every((step, at) => to.path[at] === step)
        if (isForward) expect(now.total).toBeLessThanOrEqual(before.total)
        expect(now.done).toBeLessThanOrEqual(now.total)
        if (any.steps[to.step]?.kind === 'result') expect(now.done).toBe(now.total)
        before = now
      }
    }),
    { numRuns: 300 },
  )
})
