import { expect, test } from 'vitest'
import { aSession } from './a-session.ts'

test('every state of the machine has a moment', () => {
  const session = aSession(() => new Promise(() => {}))
  const seen = [session.moment()]
  session.send({ type: 'person.touched' })
  seen.push(session.moment())
  session.clock.increment(300_000)
  seen.push(session.moment())
  session.clock.increment(45_000)
  seen.push(session.moment())
  session.clock.increment(15_000)
  seen.push(session.moment())
  expect(seen).toEqual(['attract', 'active', 'warning', 'curtain', 'wiping'])
})
