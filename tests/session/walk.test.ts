import { expect, test } from 'vitest'
import { aGuide, anywhere } from './a-guide.ts'
import { aSession } from './a-session.ts'

const walking = () => {
  const session = aSession()
  session.send({ type: 'person.touched' })
  session.send({ type: 'person.began', guide: aGuide(), surroundings: anywhere })
  return session
}

test('an answer to a step that is no longer current changes nothing', () => {
  const session = walking()
  session.send({ type: 'person.answered', step: 'first', outcome: 'oui' })
  session.send({ type: 'person.answered', step: 'first', outcome: 'non' })
  expect(session.context().walk?.log).toEqual({ first: 'oui' })
})

test('an outcome that is not offered changes nothing', () => {
  const session = walking()
  session.send({ type: 'person.answered', step: 'first', outcome: 'peut-etre' })
  expect(session.context().walk?.log).toEqual({})
})

test('an answer given outside a guide is ignored', () => {
  const session = aSession()
  session.send({ type: 'person.touched' })
  session.send({ type: 'person.answered', step: 'first', outcome: 'oui' })
  expect(session.context().walk).toBeUndefined()
})

test('ticked papers are kept by step', () => {
  const session = walking()
  session.send({ type: 'person.ticked', step: 'first', docs: ['rib'] })
  session.send({ type: 'person.ticked', step: 'second', docs: [] })
  expect(session.context().walk?.ticked).toEqual({ first: ['rib'], second: [] })
})

test('opening a site is remembered once and returns beside it', () => {
  const session = walking()
  session.send({ type: 'person.opened', view: { at: 'leaving' } })
  session.send({ type: 'person.openedSite', step: 'first' })
  session.send({ type: 'person.openedSite', step: 'first' })
  expect(session.context().walk?.opened).toEqual(['first'])
  expect(session.context().trail.at(-1)).toEqual({ at: 'guide' })
})

test('going back to a step of the way shows its answer again, and leaves what followed', () => {
  const session = walking()
  session.send({ type: 'person.answered', step: 'first', outcome: 'oui' })
  session.send({ type: 'person.answered', step: 'second', outcome: 'non' })
  session.send({ type: 'aidant.wentTo', step: 'first' })
  expect(session.context().walk).toMatchObject({
    log: {},
    remembered: { first: 'oui', second: 'non' },
  })
  session.send({ type: 'person.answered', step: 'first', outcome: 'non' })
  session.send({ type: 'aidant.wentTo', step: 'second' })
  expect(session.context().walk?.log).toEqual({ first: 'non' })
})
