import { beforeEach, expect, test } from 'vitest'
import { createSessionPort } from '#kiosk/app/session-port.ts'
import { sourceOf } from '#kiosk/start/start-session.ts'
import { watchActivity } from '#kiosk/start/watch-activity.ts'
import { aSession, times } from '../../session/a-session.ts'

const watched = () => {
  const session = aSession()
  const port = createSessionPort(times)
  port.connect(sourceOf(session.actor))
  watchActivity(port)
  port.send({ type: 'person.touched' })
  return session
}

let session = watched()
beforeEach(() => {
  session = watched()
})

test.each(['click', 'keydown', 'wheel', 'pointercancel', 'contextmenu'])(
  'a %s brings back a warned person',
  (sign) => {
    session.clock.increment(300_000)
    expect(session.moment()).toBe('warning')
    dispatchEvent(new Event(sign))
    expect(session.moment()).toBe('active')
  },
)

test.each(['pointerdown', 'touchstart'])(
  'a %s alone leaves the warning up: the finger has still to lift',
  (sign) => {
    session.clock.increment(300_000)
    dispatchEvent(new Event(sign))
    expect(session.moment()).toBe('warning')
  },
)

test('the key that presses a button of the warning leaves the answer to the button', () => {
  session.clock.increment(300_000)
  const button = document.createElement('button')
  document.body.append(button)
  button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  expect(session.moment()).toBe('warning')
})

test('a mouse trembling on the desk does not hold back a warning that is up', () => {
  session.clock.increment(300_000)
  dispatchEvent(new Event('pointermove'))
  expect(session.moment()).toBe('warning')
})

test('a finger that is still down answers nothing yet: it would lift on the screen that comes back', () => {
  session.clock.increment(300_000)
  dispatchEvent(new Event('pointerdown'))
  expect(session.moment()).toBe('warning')
})

test('work starts the silence again', () => {
  session.clock.increment(299_000)
  dispatchEvent(new Event('pointerdown'))
  session.clock.increment(299_000)
  expect(session.moment()).toBe('active')
})
