import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultComfort, type SessionEvent } from '#session/session-words.ts'
import { aGuide, anywhere } from './a-guide.ts'
import { aReceipt, aSession, times } from './a-session.ts'

const silenceMs = times.silenceSeconds * 1000
const warningMs = (times.warningSeconds - times.curtainSeconds) * 1000
const curtainMs = times.curtainSeconds * 1000

describe('waking', () => {
  test('a touch opens the choice of comfort', () => {
    const session = aSession()
    session.send({ type: 'person.touched' })
    expect(session.moment()).toBe('active')
    expect(session.context().trail).toEqual([{ at: 'comfort' }])
  })

  test('a text size chosen on the attract screen is kept for the person who touches next', () => {
    const session = aSession()
    session.send({ type: 'person.choseComfort', comfort: { textSize: 200 } })
    session.send({ type: 'person.touched' })
    expect(session.context().comfort.textSize).toBe(200)
  })

  test('a text size chosen on the attract screen is forgotten when nobody starts', () => {
    const session = aSession()
    session.send({ type: 'person.choseComfort', comfort: { textSize: 200 } })
    session.clock.increment(silenceMs)
    expect(session.context().comfort).toEqual(defaultComfort)
  })
})

describe('silence', () => {
  test('is followed by a warning of the promised length, then the curtain, then the wipe', async () => {
    const session = aSession()
    session.send({ type: 'person.touched' })
    session.clock.increment(silenceMs - 1)
    expect(session.moment()).toBe('active')
    session.clock.increment(1)
    expect(session.moment()).toBe('warning')
    session.clock.increment(warningMs)
    expect(session.moment()).toBe('curtain')
    session.clock.increment(curtainMs)
    expect(session.moment()).toBe('wiping')
    await session.settle()
    expect(session.wipes).toEqual(['silence'])
    expect(session.moment()).toBe('goodbye')
  })

  test('starts again at every sign of life', () => {
    const session = aSession()
    session.send({ type: 'person.touched' })
    for (let i = 0; i < 20; i += 1) {
      session.clock.increment(silenceMs - 1)
      session.send({ type: 'person.stirred' })
    }
    expect(session.moment()).toBe('active')
  })

  test.each(['warning', 'curtain'])(
    'a touch during the %s brings the person back where they were',
    (moment) => {
      const session = aSession()
      session.send({ type: 'person.touched' })
      session.send({ type: 'person.opened', view: { at: 'search' } })
      session.clock.increment(silenceMs)
      if (moment === 'curtain') session.clock.increment(warningMs)
      expect(session.moment()).toBe(moment)
      session.send({ type: 'person.stirred' })
      expect(session.moment()).toBe('active')
      expect(session.context().trail.at(-1)).toEqual({ at: 'search' })
    },
  )

  test('can be extended more than ten times (WCAG 2.2.1)', () => {
    const session = aSession()
    session.send({ type: 'person.touched' })
    for (let i = 0; i < 12; i += 1) {
      session.clock.increment(silenceMs)
      expect(session.moment()).toBe('warning')
      session.send({ type: 'person.stirred' })
      expect(session.moment()).toBe('active')
    }
  })
})

test('times learned from the release hold from the next wait on', () => {
  const session = aSession()
  session.send({ type: 'terminal.learnedTimes', times: { ...times, silenceSeconds: 180 } })
  session.send({ type: 'person.touched' })
  session.clock.increment(180_000)
  expect(session.moment()).toBe('warning')
})

describe('what is usual at a place', () => {
  const usual = { ...defaultComfort, textSize: 150 as const }

  test('shows at once where nobody has chosen, and comes back after each session', async () => {
    const session = aSession()
    session.send({ type: 'terminal.learnedTimes', times, usual })
    expect(session.context().comfort).toEqual(usual)
    session.send({ type: 'person.touched' })
    session.send({ type: 'person.choseComfort', comfort: { textSize: 100, theme: 'dark' } })
    session.send({ type: 'person.left' })
    await session.settle()
    session.send({ type: 'person.touched' })
    expect(session.moment()).toBe('attract')
    expect(session.context().comfort).toEqual(usual)
  })

  test('never changes what a person chose under their eyes', () => {
    const session = aSession()
    session.send({ type: 'person.choseComfort', comfort: { textSize: 200 } })
    session.send({ type: 'terminal.learnedTimes', times, usual })
    expect(session.context().comfort.textSize).toBe(200)
    session.send({ type: 'person.touched' })
    session.send({ type: 'terminal.learnedTimes', times })
    expect(session.context()).toMatchObject({ comfort: { textSize: 200 }, usual })
  })
})

describe('the end', () => {
  const walkedSession = (wipe?: Parameters<typeof aSession>[0]) => {
    const session = aSession(wipe)
    session.send({ type: 'person.touched' })
    session.send({ type: 'person.began', guide: aGuide(), surroundings: anywhere })
    session.send({ type: 'person.answered', step: 'first', outcome: 'oui' })
    expect(session.context().walk?.log).toEqual({ first: 'oui' })
    return session
  }

  test('forgets the walk before the slower traces are erased', () => {
    const session = walkedSession(() => new Promise(() => {}))
    session.send({ type: 'person.left' })
    expect(session.moment()).toBe('wiping')
    expect(session.context().walk).toBeUndefined()
    expect(session.context().trail).toEqual([])
  })

  test('says goodbye with the receipt, then returns to attract without it', async () => {
    const session = walkedSession()
    session.send({ type: 'person.choseComfort', comfort: { theme: 'dark' } })
    session.send({ type: 'person.left' })
    await session.settle()
    expect(session.moment()).toBe('goodbye')
    expect(session.context().receipt?.ok).toBe(true)
    expect(session.context().comfort.theme).toBe('dark')
    session.clock.increment(times.goodbyeSeconds * 1000)
    expect(session.moment()).toBe('attract')
    expect(session.context().receipt).toBeUndefined()
    expect(session.context().comfort).toEqual(defaultComfort)
  })

  test('tries a failed wipe once more, then closes the terminal', async () => {
    const session = walkedSession((because) => Promise.resolve(aReceipt(false, because)))
    session.send({ type: 'person.left' })
    await session.settle()
    expect(session.wipes).toEqual(['left', 'left'])
    expect(session.moment()).toBe('unavailable')
    session.send({ type: 'person.touched' })
    session.clock.increment(3_600_000)
    expect(session.moment()).toBe('unavailable')
  })

  test('closes the terminal when the wipe itself breaks', async () => {
    const session = walkedSession(() => Promise.reject(new Error('broken')))
    session.send({ type: 'person.left' })
    await session.settle()
    expect(session.moment()).toBe('unavailable')
  })

  test('opens the terminal again only after an aidant had it wiped', async () => {
    let isHealthy = false
    const session = walkedSession((because) => Promise.resolve(aReceipt(isHealthy, because)))
    session.send({ type: 'person.left' })
    await session.settle()
    isHealthy = true
    session.send({ type: 'aidant.retriedWipe' })
    await session.settle()
    expect(session.moment()).toBe('goodbye')
  })

  test('comes from a fault at any moment, and says so', async () => {
    const session = walkedSession()
    session.send({ type: 'terminal.faulted' })
    await session.settle()
    expect(session.wipes).toEqual(['fault'])
  })
})

test('whatever a person does, the next person finds nothing of them', async () => {
  const event: fc.Arbitrary<SessionEvent> = fc.constantFrom<SessionEvent>(
    { type: 'person.touched' },
    { type: 'person.stirred' },
    { type: 'person.choseComfort', comfort: { textSize: 150, theme: 'dark' } },
    { type: 'person.opened', view: { at: 'home' } },
    { type: 'person.opened', view: { at: 'search' } },
    { type: 'person.opened', view: { at: 'topic', topic: 'ecole' } },
    { type: 'person.began', guide: aGuide(), surroundings: anywhere },
    { type: 'person.answered', step: 'first', outcome: 'oui' },
    { type: 'person.answered', step: 'second', outcome: 'non' },
    { type: 'person.ticked', step: 'first', docs: ['rib'] },
    { type: 'person.openedSite', step: 'first' },
    { type: 'person.hid' },
    { type: 'person.wentBack' },
    { type: 'person.wentHome' },
    { type: 'person.left' },
    { type: 'terminal.faulted' },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 40 }), async (events) => {
      const session = aSession()
      for (const each of events) session.send(each)
      session.send({ type: 'person.touched' })
      session.send({ type: 'person.left' })
      await session.settle()
      session.clock.increment(times.goodbyeSeconds * 1000)
      expect(session.moment()).toBe('attract')
      expect(session.context()).toMatchObject({
        comfort: defaultComfort,
        trail: [],
        walk: undefined,
        isHidden: false,
        receipt: undefined,
      })
    }),
  )
})

describe('a supervisor that closes the terminal', () => {
  test('closes it before anybody sits down', () => {
    const session = aSession()
    session.send({ type: 'terminal.closed' })
    expect(session.moment()).toBe('unavailable')
    expect(session.wipes).toEqual([])
  })

  test('takes it from a person who was quicker, and nothing of them is kept', () => {
    const session = aSession()
    session.send({ type: 'person.touched' })
    session.send({ type: 'person.began', guide: aGuide(), surroundings: anywhere })
    session.send({ type: 'terminal.closed' })
    expect(session.moment()).toBe('unavailable')
    expect(session.context()).toMatchObject({ trail: [], walk: undefined })
  })

  test('opens it again only with a wipe that holds', async () => {
    const session = aSession()
    session.send({ type: 'terminal.closed' })
    session.send({ type: 'person.touched' })
    expect(session.moment()).toBe('unavailable')
    session.send({ type: 'aidant.retriedWipe' })
    await session.settle()
    expect(session.wipes).toEqual(['fault'])
    expect(session.moment()).toBe('goodbye')
  })
})
