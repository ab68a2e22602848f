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

test.each(['pointerdown', 'keydown', 'wheel', 'touchstart'])(
  'a %s brings back a warned person',
  (sign) => {
    session.clock.increment(300_000)
    expect(session.moment()).toBe('warning')
    dispatchEvent(new Event(sign))
    expect(session.moment()).toBe('active')
  },
)

test('a mouse trembling on the desk does not hold back a warning that is up', () => {
  session.clock.increment(300_000)
  dispatchEvent(new Event('pointermove'))
  expect(session.moment()).toBe('warning')
})
