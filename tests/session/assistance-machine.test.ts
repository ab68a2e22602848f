import { expect, test } from 'vitest'
import { createActor, SimulatedClock } from 'xstate'
import { assistanceMachine } from '#session/assistance-machine.ts'

function begin() {
  const clock = new SimulatedClock()
  const actor = createActor(assistanceMachine, { clock }).start()
  return {
    clock,
    send: actor.send.bind(actor),
    phase: () => actor.getSnapshot().value,
    level: () => actor.getSnapshot().context.level,
  }
}

function unlocked() {
  const help = begin()
  help.send({ type: 'person.agreed', level: 2 })
  help.send({ type: 'aidant.proved', mustAccept: false })
  return help
}

test('nothing opens before the person has said yes', () => {
  const { send, phase } = begin()
  send({ type: 'aidant.proved', mustAccept: false })
  expect(phase()).toBe('locked')
})

test('the aidant opens it after the « oui », which says how much', () => {
  const { phase, level } = unlocked()
  expect([phase(), level()]).toEqual(['present', 2])
})

test('the first time, the rules are accepted first', () => {
  const { send, phase } = begin()
  send({ type: 'person.agreed', level: 1 })
  send({ type: 'aidant.proved', mustAccept: true })
  expect(phase()).toBe('charter')
  send({ type: 'aidant.accepted' })
  expect(phase()).toBe('present')
})

test('without the aidant it warns after two minutes, and closes after three', () => {
  const { clock, phase } = unlocked()
  clock.increment(119_999)
  expect(phase()).toBe('present')
  clock.increment(1)
  expect(phase()).toBe('leaving')
  clock.increment(59_999)
  expect(phase()).toBe('leaving')
  clock.increment(1)
  expect(phase()).toBe('locked')
})

test('any sign of the aidant gives three minutes again, during the warning too', () => {
  const { clock, send, phase } = unlocked()
  clock.increment(150_000)
  send({ type: 'aidant.stirred' })
  expect(phase()).toBe('present')
  clock.increment(100_000)
  send({ type: 'aidant.stirred' })
  clock.increment(100_000)
  expect(phase()).toBe('present')
})

test('it ends at once from anywhere, and agreeing has to be done again', () => {
  const help = unlocked()
  help.send({ type: 'help.ended' })
  expect(help.phase()).toBe('locked')
  help.send({ type: 'aidant.stirred' })
  help.send({ type: 'aidant.proved', mustAccept: false })
  expect(help.phase()).toBe('locked')
})

test('an unlocking that nobody finishes closes by itself', () => {
  const { clock, send, phase } = begin()
  send({ type: 'person.agreed', level: 0 })
  clock.increment(120_000)
  expect(phase()).toBe('locked')
})
