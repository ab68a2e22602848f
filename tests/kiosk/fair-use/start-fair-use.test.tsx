import { screen } from '@testing-library/preact'
import { beforeEach, expect, test, vi } from 'vitest'
import type { SignedFetch } from '#ask/signed-fetch.ts'
import type { WaitingAnswer } from '#contract/waiting.ts'
import type { FleetState } from '#kiosk/app/fleet-state.ts'
import type { HelpState } from '#kiosk/app/help-state.ts'
import { startFairUse } from '#kiosk/fair-use/start-fair-use.ts'
import { aContent, aWholeGuide } from '../a-content.ts'
import { aKiosk } from '../a-kiosk.tsx'
import { fakeClock, type FakeClock } from '../io/fake-clock.ts'

const minuteMs = 60_000
const nobody: WaitingAnswer = { isWaiting: false, given: 0 }
const somebody: WaitingAnswer = { isWaiting: true, given: 0 }

let told: WaitingAnswer
let isCut: boolean
let clock: FakeClock
let kiosk: Awaited<ReturnType<typeof aKiosk>>
const call = vi.fn()

const sign: SignedFetch = async () => {
  if (isCut) throw new TypeError('no network')
  return Response.json(told)
}
const fleet: FleetState = {
  standing: { is: 'outside' },
  fingerprint: undefined,
  refusal: undefined,
  deeds: { enrol: () => {}, lookAgain: () => {} },
  signing: () => sign,
  screens: { Enrolment: () => null },
}
const help = (state?: NonNullable<HelpState['call']>['state']): HelpState => ({
  call: state && { state, name: null },
  isSign: false,
  deeds: { call, cancel: () => {} },
  screens: { HelpCall: () => null, HelpMark: () => null, HelpNews: () => null },
})

beforeEach(async () => {
  told = nobody
  isCut = false
  clock = fakeClock()
  call.mockClear()
  const guide = aWholeGuide()
  const content = aContent([guide])
  const { deployment } = content.front
  kiosk = await aKiosk({
    guides: [guide],
    terminal: {
      fleet,
      help: help(),
      content: {
        ...content,
        front: {
          ...content.front,
          deployment: { ...deployment, fairUse: { guaranteedMinutes: 45, noticeMinutes: 15 } },
        },
      },
    },
  })
  startFairUse(kiosk.session, kiosk.terminal, { clock, random: () => 0.5 })
  await clock.pass(0)
})

/** Somebody is there, and touches the screen now and then. */
const live = async (minutes: number) => {
  for (let minute = 0; minute < minutes; minute += 1) {
    kiosk.session.send({ type: 'person.stirred' })
    await clock.pass(minuteMs)
  }
}
const hear = async (next: WaitingAnswer) => {
  told = next
  kiosk.terminal.read().fairUse?.look()
  await clock.pass(0)
}
const left = () => screen.queryByText(/Il vous reste \d+ minutes/)?.textContent
const moment = () => kiosk.session.read().moment
/** In a guide, close to the end of what everybody has, and somebody waits. */
const sitLong = async () => {
  kiosk.begin(aWholeGuide())
  await clock.pass(0)
  await live(45)
  await hear(somebody)
}

test('with nobody waiting nothing is counted down, however long they stay', async () => {
  kiosk.begin(aWholeGuide())
  await live(300)
  expect(left()).toBeUndefined()
  expect(moment()).toBe('active')
})

test('somebody who waits limits nobody in their first minutes; then ten, five and two are told, and the session is wiped', async () => {
  kiosk.begin(aWholeGuide())
  await hear(somebody)
  await live(44)
  expect(left()).toBeUndefined()
  await live(5)
  expect(left()).toBeUndefined()
  await live(1)
  expect(left()).toContain('10 minutes')
  await live(5)
  expect(left()).toContain('5 minutes')
  await live(3)
  expect(left()).toContain('2 minutes')
  await live(2)
  await vi.waitFor(() => expect(moment()).toBe('goodbye'))
  expect(kiosk.wipes).toEqual(['left'])
  expect(left()).toBeUndefined()
})

test('an aidant lengthens: by the board, and beside the person; that it was given is said', async () => {
  await sitLong()
  await live(11)
  expect(left()).toContain('5 minutes')
  await hear({ isWaiting: true, given: 1 })
  expect(left()).toBeUndefined()
  expect(screen.queryByText(/15 minutes de plus/)).not.toBeNull()
  await live(2)
  expect(screen.queryByText(/15 minutes de plus/)).toBeNull()
  await live(7)
  expect(left()).toContain('10 minutes')

  const { times } = kiosk.session.read().context
  kiosk.session.send({
    type: 'terminal.learnedTimes',
    times: { ...times, silenceSeconds: 1200 },
  })
  await live(10)
  expect(moment()).toBe('active')
})

test('time that a seat was given before somebody sat down is not theirs', async () => {
  told = { isWaiting: true, given: 7 }
  kiosk.begin(aWholeGuide())
  await live(51)
  expect(left()).toContain('10 minutes')
})

test('who no longer waits, and a hub that says nothing, take the limit away at once', async () => {
  await sitLong()
  await live(12)
  expect(left()).toContain('5 minutes')
  await hear(nobody)
  expect(left()).toBeUndefined()
  expect(screen.queryByText(/n'est plus limité/)).not.toBeNull()

  await hear(somebody)
  await live(12)
  expect(left()).toContain('5 minutes')
  isCut = true
  await live(1)
  expect(left()).toBeUndefined()
  await live(60)
  expect(moment()).toBe('active')
})

test('time stands still while the screen is read aloud, a page is printed, a file is sent, or an aidant is called', async () => {
  await sitLong()
  await live(14)
  const { terminal } = kiosk
  terminal.change({ isListening: true })
  await live(10)
  terminal.change({ isListening: false, help: help('coming') })
  await live(10)
  terminal.change({ help: help('ended') })
  expect(moment()).toBe('active')
  globalThis.dispatchEvent(new Event('afterprint'))
  await clock.pass(50_000)
  expect(moment()).toBe('active')
  await live(3)
  await vi.waitFor(() => expect(moment()).not.toBe('active'))
})

test('the warning leads to what may be done: go on, ask for time, take the sheet home', async () => {
  await sitLong()
  await live(13)
  kiosk.press(/^Que faire/)
  expect(kiosk.title()).toContain("Quelqu'un attend un poste")
  expect(left()).toContain('2 minutes')
  kiosk.press('Continuer')
  expect(kiosk.title()).toMatch(/^Avez-vous un compte/)
  kiosk.press(/^Que faire/)
  kiosk.press('Voir ma feuille à emporter')
  expect(kiosk.title()).toBe('Votre feuille à emporter')
  kiosk.press(/^Que faire/)
  kiosk.press('Il me faut plus de temps')
  expect(call).toHaveBeenCalledOnce()
  expect(kiosk.session.read().context.trail.at(-1)).toEqual({ at: 'help' })
})

test('in easy French and in English the words are others', async () => {
  await sitLong()
  await live(13)
  kiosk.press(/^Que faire/)
  const read = (lang: string, register: 'easy' | 'std') =>
    kiosk.session.send({ type: 'person.choseComfort', comfort: { reading: { lang, register } } })
  read('fr', 'easy')
  expect(await screen.findByText(/Le temps s'arrête pendant l'appel/)).not.toBeNull()
  read('en', 'std')
  expect(await screen.findByText('You have 2 minutes left.')).not.toBeNull()
})

test('the next person has all of their time', async () => {
  await sitLong()
  await live(14)
  kiosk.session.send({ type: 'person.left' })
  await vi.waitFor(() => expect(moment()).toBe('goodbye'))
  kiosk.session.send({ type: 'person.touched' })
  kiosk.session.send({ type: 'person.touched' })
  await live(44)
  expect(left()).toBeUndefined()
  expect(moment()).toBe('active')
})
