import { expect, test } from 'vitest'
import { currentView } from '#session/trail.ts'
import { aGuide, anywhere } from './a-guide.ts'
import { aSession } from './a-session.ts'

test('back inside a guide returns to the question before, and remembers the answer', () => {
  const session = aSession()
  session.send({ type: 'person.touched' })
  session.send({ type: 'person.opened', view: { at: 'introduction', guide: 'a-guide' } })
  session.send({ type: 'person.began', guide: aGuide(), surroundings: anywhere })
  session.send({ type: 'person.answered', step: 'first', outcome: 'oui' })
  session.send({ type: 'person.wentBack' })
  expect(session.context().walk?.log).toEqual({})
  expect(session.context().walk?.remembered).toEqual({ first: 'oui' })
  expect(currentView(session.context())).toEqual({ at: 'guide' })
})

test('back at the first step of a guide leaves it and forgets the walk', () => {
  const session = aSession()
  session.send({ type: 'person.touched' })
  session.send({ type: 'person.opened', view: { at: 'introduction', guide: 'a-guide' } })
  session.send({ type: 'person.began', guide: aGuide(), surroundings: anywhere })
  session.send({ type: 'person.wentBack' })
  expect(currentView(session.context())).toEqual({ at: 'introduction', guide: 'a-guide' })
  expect(session.context().walk).toBeUndefined()
})

test('back from help inside a guide keeps the walk', () => {
  const session = aSession()
  session.send({ type: 'person.touched' })
  session.send({ type: 'person.began', guide: aGuide(), surroundings: anywhere })
  session.send({ type: 'person.answered', step: 'first', outcome: 'oui' })
  session.send({ type: 'person.opened', view: { at: 'help' } })
  session.send({ type: 'person.wentBack' })
  expect(currentView(session.context())).toEqual({ at: 'guide' })
  expect(session.context().walk?.log).toEqual({ first: 'oui' })
})
