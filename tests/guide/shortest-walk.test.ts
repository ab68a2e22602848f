import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isScreen } from '#guide/outcomes.ts'
import { resolve } from '#guide/resolve.ts'
import { shortestWalk } from '#guide/shortest-walk.ts'
import { simulate } from '#guide/simulate.ts'
import { arbitraryGuide, arbitrarySurroundings } from './arbitrary-guide.ts'
import { choiceOf, guideOf, infoOf, resultOf } from './sample.ts'

const here = { seasons: {}, online: true, place: {} }
const places = { sud: { attributes: { province: 'sud' } }, nord: { attributes: {} } }

test('every step that somebody can reach is reached, and no other', () => {
  fc.assert(
    fc.property(arbitraryGuide(), arbitrarySurroundings, (guide, surroundings) => {
      const { unreachable } = simulate(guide, places)
      for (const step of Object.keys(guide.steps)) {
        const walk = shortestWalk(guide, surroundings, step, places)
        if (unreachable.includes(step) && !walk) continue
        if (!walk) throw new Error(`${step} was not reached`)
        const { path } = resolve(guide, walk.surroundings, walk.log)
        if (isScreen(guide.steps[step])) expect(path.at(-1)).toBe(step)
        // A gate on the way back to a step that was answered is passed, and is not on the path.
        else if (!((path.at(-1) ?? '') in walk.log)) expect(path).toContain(step)
      }
    }),
  )
})

test('the walk has the fewest screens', () => {
  const guide = guideOf({
    debut: choiceOf(
      'Par où ?',
      'ou',
      ['loin', 'pres'],
      [{ when: { eq: ['ou', 'pres'] }, to: 'fin' }, { to: 'detour' }],
    ),
    detour: infoOf('Un détour', 'fin'),
    fin: resultOf('Fin'),
  })
  expect(shortestWalk(guide, here, 'fin')?.log).toEqual({ debut: 'pres' })
})

test('a step of another season is reached by imagining it, and the season of today is kept where it leads there', () => {
  const guide = guideOf({
    debut: infoOf('Début', 'fin', {
      next: [{ when: { season: ['saison', 'open'] }, to: 'ouvert' }, { to: 'fin' }],
    }),
    ouvert: resultOf('C’est ouvert'),
    fin: resultOf('Fin'),
  })
  const now = { ...here, seasons: { saison: 'before' as const } }
  expect(shortestWalk(guide, now, 'ouvert')?.surroundings.seasons).toEqual({ saison: 'open' })
  expect(shortestWalk(guide, now, 'fin')?.surroundings).toBe(now)
  expect(shortestWalk(guide, now, 'ailleurs')).toBeUndefined()
})
