import { expect, test } from 'vitest'
import { canStepBack, currentView, openTrail, pushView } from '#session/trail.ts'

test('a view already passed is returned to, not stacked', () => {
  const trail = pushView(
    pushView(pushView({ trail: openTrail() }, { at: 'home' }), { at: 'all' }),
    {
      at: 'home',
    },
  )
  expect(trail).toEqual({ trail: [{ at: 'comfort' }, { at: 'home' }] })
})

test('there is no way back from the first view', () => {
  expect(canStepBack({ trail: openTrail() })).toBe(false)
  expect(canStepBack(pushView({ trail: openTrail() }, { at: 'home' }))).toBe(true)
})

test('the current view is the last one, and home when there is none', () => {
  expect(currentView({ trail: [] })).toEqual({ at: 'home' })
  expect(currentView({ trail: openTrail() })).toEqual({ at: 'comfort' })
})
