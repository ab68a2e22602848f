import { beforeAll, describe, expect, test } from 'vitest'
import type { SealedLayer } from '#contract/aidant.ts'
import { fail, succeed } from '#contract/result.ts'
import { createFirstState } from '#kiosk/app/first-state.ts'
import { type HelpDeskParts, openHelpDesk } from '#kiosk/assisted/help-desk.ts'
import { sourceOf } from '#kiosk/start/start-session.ts'
import { macWith, pepperedText } from '#seal/assisted/unlock-code.ts'
import { fromHex } from '#seal/hex.ts'
import { sessionMachine } from '#session/session-machine.ts'
import { createActor, SimulatedClock } from 'xstate'
import { aFront } from '../a-content.ts'
import { fakeClock, settle } from '../io/fake-clock.ts'
import { aSecurityKey, origin } from '../../seal/assisted/a-security-key.ts'
import { aLayer, aSealedLayer, code, pepper } from './a-sealed-layer.ts'

let sealed: SealedLayer
beforeAll(async () => {
  sealed = await aSealedLayer()
})

type AskForKey = HelpDeskParts['askForKey']

interface Stood {
  readonly hasAccepted?: boolean
  readonly isFull?: boolean
  readonly brokenAt?: number
  readonly askForKey?: AskForKey
}

function stand({
  hasAccepted = true,
  isFull = false,
  brokenAt,
  askForKey = () => Promise.resolve(fail({ why: 'no-answer' })),
}: Stood = {}) {
  const refused = () => Promise.reject(new DOMException('', 'QuotaExceededError'))
  const { session, terminal } = createFirstState(aFront())
  const machine = createActor(sessionMachine, {
    clock: new SimulatedClock(),
    input: { times: terminal.read().front.times },
  }).start()
  session.connect(sourceOf(machine))
  session.send({ type: 'person.touched' })
  session.send({ type: 'person.opened', view: { at: 'assisted' } })
  const journal: string[] = []
  const accepted: string[] = []
  const clock = fakeClock()
  const desk = openHelpDesk({
    session,
    terminal,
    clock,
    database: {
      hasAccepted: () => (isFull ? refused() : Promise.resolve(hasAccepted)),
      accept: (number) => {
        if (isFull) return refused()
        accepted.push(number)
        return Promise.resolve()
      },
    },
    codes: {
      isReady: () => true,
      keepPepper: () => Promise.resolve(),
      tryCode: async (number, _release, stretched) => ({
        ok: true,
        value: await macWith(fromHex(pepper), pepperedText(number, stretched)),
      }),
      codeHeld: () => Promise.resolve(),
    },
    askForKey,
    keyOrigin: origin,
    checkJournal: () => Promise.resolve(brokenAt),
    addToJournal: (act, number) => {
      if (isFull) return refused()
      journal.push(`${act} ${number}`)
      return Promise.resolve()
    },
    trustedDay: () => Promise.resolve({ day: '2026-11-23', isBehind: false }),
  })
  desk.offer(sealed, 1)
  return { desk, session, clock, journal, accepted, state: desk.state.read }
}

async function opened() {
  const stood = stand()
  stood.desk.agree(2)
  await stood.desk.unlock('10', code)
  return stood
}

test('a code typed before the « oui » is not even tried', async () => {
  const { desk, state, journal } = stand()
  await desk.unlock('10', code)
  expect([state().phase, journal]).toEqual(['locked', []])
})

test('a level that the deployment does not allow opens nothing', async () => {
  const { desk, state } = stand()
  desk.agree(3)
  await desk.unlock('10', code)
  expect(state()).toMatchObject({ phase: 'locked', layer: undefined })
})

test('the right code opens the layer, and « Arrêter » lets it go at once and gives the person their screen back', async () => {
  const { desk, state, session, journal } = await opened()
  expect(state()).toMatchObject({ phase: 'present', level: 2, number: '10' })
  expect(state().layer).toBeDefined()
  desk.end('person')
  expect(state()).toMatchObject({ phase: 'locked', layer: undefined, number: undefined })
  expect(session.read().context.trail.at(-1)).toEqual({ at: 'comfort' })
  expect(journal).toEqual(['unlocked 10', 'stopped-by-person 10'])
})

test('an aidant who has done says what it was before help ends, for as long as it lasted', async () => {
  const { desk, state, clock, journal } = await opened()
  await clock.pass(90_000)
  desk.finish()
  expect(state()).toMatchObject({ phase: 'present', isRecording: true })
  expect(desk.helpedMs()).toBe(90_000)
  desk.resume()
  expect(state().isRecording).toBe(false)
  desk.finish()
  desk.end('aidant')
  expect(state()).toMatchObject({ phase: 'locked', isRecording: false, layer: undefined })
  expect([desk.helpedMs(), journal.at(-1)]).toEqual([undefined, 'stopped-by-aidant 10'])
})

test('no record is begun once the help is over', async () => {
  const { desk, state } = await opened()
  desk.end('person')
  desk.finish()
  expect(state()).toMatchObject({ phase: 'locked', isRecording: false })
})

describe('a security key', () => {
  test('opens the layer, and its aidant is the one who is there', async () => {
    const { desk, state, journal } = stand({
      askForKey: ({ day, place }) => {
        expect([day, place]).toEqual(['2026-11-23', ''])
        return Promise.resolve(succeed({ layer: aLayer, number: '10' }))
      },
    })
    desk.agree(1)
    await desk.unlockByKey()
    expect(state()).toMatchObject({ phase: 'present', number: '10', checking: undefined })
    expect(journal).toEqual(['unlocked 10'])
  })

  test('is not asked for before the « oui »', async () => {
    const { desk, state } = stand({ askForKey: () => Promise.reject(new Error('asked')) })
    await desk.unlockByKey()
    expect(state().phase).toBe('locked')
  })

  test('that was copied is refused, and the journal says whose it is', async () => {
    const { desk, state, journal } = stand({
      askForKey: () => Promise.resolve(fail({ why: 'cloned', number: '10' })),
    })
    desk.agree(1)
    await desk.unlockByKey()
    expect(state()).toMatchObject({ phase: 'proving', refusal: { why: 'cloned' } })
    expect(journal).toEqual(['cloned-key 10'])
  })

  test('that nobody touches leaves the place to a code, and to « non »', async () => {
    const waiting: AskForKey = ({ signal }) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(fail({ why: 'cancelled' })))
      })
    const { desk, state, journal } = stand({ askForKey: waiting })
    desk.agree(1)
    const first = desk.unlockByKey()
    await settle()
    expect(state().checking).toBe('key')
    desk.stopKey()
    await first
    expect(state()).toMatchObject({ phase: 'proving', checking: undefined, refusal: undefined })
    const second = desk.unlockByKey()
    await settle()
    desk.end('person')
    await second
    expect(state()).toMatchObject({ phase: 'locked', checking: undefined })
    expect(journal).toEqual([])
  })

  test('is offered where somebody has one for this place, and nowhere else', async () => {
    const { desk, state } = stand()
    desk.agree(1)
    expect(state().hasKeys).toBe(false)
    desk.end('person')
    const key = await aSecurityKey()
    desk.offer(await aSealedLayer({ keys: [key.known] }), 2)
    desk.agree(1)
    expect(state().hasKeys).toBe(true)
  })
})

test('a journal that was changed is told to the aidant who has just come in', async () => {
  const { desk, state } = stand({ brokenAt: 12 })
  desk.agree(1)
  await desk.unlock('10', code)
  expect(state()).toMatchObject({ phase: 'present', brokenAt: 12 })
})

test('the rules come first, the first time', async () => {
  const { desk, state, accepted } = stand({ hasAccepted: false })
  desk.agree(1)
  await desk.unlock('10', code)
  expect(state().phase).toBe('charter')
  await desk.acceptCharter()
  expect([state().phase, accepted]).toEqual(['present', ['10']])
})

test('a wrong code says so, and can be tried again', async () => {
  const { desk, state, journal } = stand()
  desk.agree(1)
  await desk.unlock('10', '584093')
  expect(state()).toMatchObject({
    phase: 'proving',
    refusal: { why: 'wrong' },
    checking: undefined,
    layer: undefined,
  })
  await desk.unlock('10', code)
  expect(state().phase).toBe('present')
  expect(journal).toEqual(['refused 10', 'unlocked 10'])
})

test('what was typed as a number and is nobody’s is not written in the journal: it may be a code', async () => {
  const { desk, state, journal } = stand()
  expect(state().longestNumber).toBe(2)
  desk.agree(1)
  await desk.unlock(code, code)
  expect(journal).toEqual(['refused '])
})

test('storage full: help opens all the same, the rules are shown again, and the aidant reads that the journal waits', async () => {
  const { desk, state, clock } = stand({ isFull: true })
  desk.agree(1)
  await desk.unlock('10', code)
  expect(state().phase).toBe('charter')
  await desk.acceptCharter()
  await clock.pass(0)
  expect(state()).toMatchObject({ phase: 'present', isJournalRefused: true })
  desk.end('person')
  expect(state()).toMatchObject({ phase: 'locked', layer: undefined })
})

test('help that is refused while the code is checked opens nothing', async () => {
  const { desk, state } = stand()
  desk.agree(1)
  const checking = desk.unlock('10', code)
  desk.end('person')
  await checking
  expect(state()).toMatchObject({ phase: 'locked', layer: undefined })
})

test('the end of the session ends help', async () => {
  const { session, state, journal } = await opened()
  session.send({ type: 'person.left' })
  expect(state()).toMatchObject({ phase: 'locked', layer: undefined })
  expect(journal.at(-1)).toBe('closed-with-session 10')
})

test('three minutes of the aidant’s silence end it, and more time ends with it', async () => {
  const { clock, session, state, journal } = await opened()
  const { times } = session.read().context
  session.send({ type: 'terminal.learnedTimes', times: { ...times, silenceSeconds: 1200 } })
  await clock.pass(120_000)
  expect(state().phase).toBe('leaving')
  await clock.pass(60_000)
  await settle()
  expect(state()).toMatchObject({ phase: 'locked', layer: undefined })
  expect(journal.at(-1)).toBe('closed-by-silence 10')
  expect(session.read().context.times).toEqual(times)
})
