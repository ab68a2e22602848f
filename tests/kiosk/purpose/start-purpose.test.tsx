import { screen } from '@testing-library/preact'
import { beforeEach, expect, test, vi } from 'vitest'
import type { SignedFetch } from '#ask/signed-fetch.ts'
import type { WorkshopLead } from '#contract/workshop.ts'
import type { FleetState } from '#kiosk/app/fleet-state.ts'
import { watchWalks } from '#kiosk/fleet/watch-walks.ts'
import type { DaySums } from '#kiosk/fleet/day-sums.ts'
import { startPurpose } from '#kiosk/purpose/start-purpose.ts'
import { aWholeGuide } from '../a-content.ts'
import { aKiosk } from '../a-kiosk.tsx'
import { fakeClock, type FakeClock } from '../io/fake-clock.ts'

const lead: WorkshopLead = {
  workshop: '1'.padStart(32, '0'),
  guide: 'declarer',
  turn: 1,
  pace: 'led',
  step: 'compte',
  log: {},
}

let told: WorkshopLead | null
let kiosk: Awaited<ReturnType<typeof aKiosk>>
let clock: FakeClock
let counted: DaySums[]

let isCut = false
const sign: SignedFetch = async () => {
  if (isCut) throw new TypeError('no network')
  return Response.json({ workshop: told })
}
const fleet: FleetState = {
  standing: { is: 'outside' },
  fingerprint: undefined,
  refusal: undefined,
  deeds: { enrol: () => {}, lookAgain: () => {} },
  signing: () => sign,
  screens: { Enrolment: () => null },
}

beforeEach(async () => {
  told = null
  isCut = false
  clock = fakeClock()
  counted = []
  kiosk = await aKiosk({ guides: [aWholeGuide()], terminal: { fleet } })
  watchWalks(kiosk.session, kiosk.terminal, (sums) => counted.push(sums))
  startPurpose(kiosk.session, kiosk.terminal, {
    clock,
    random: () => 0.5,
    draw: () => 'f'.repeat(32),
  })
  await clock.pass(0)
})

const begins = async (part: Partial<WorkshopLead> = {}) => {
  told = { ...lead, ...part }
  kiosk.terminal.read().purpose?.look()
  await clock.pass(0)
}
/** With ordinary spaces. */
const title = () => kiosk.title()?.replaceAll(/\s/g, ' ')
const moment = () => kiosk.session.read().moment
const banner = () => screen.queryByText(/Atelier.*exercice/)

test('a terminal that waits invites; one touch joins, on the same step, under the banner', async () => {
  await begins()
  expect(title()).toBe('Un atelier commence')
  kiosk.press('Toucher pour rejoindre')
  await clock.pass(0)
  expect(title()).toBe('Avez-vous un compte ?')
  expect(banner()).not.toBeNull()
})

test('an exercise shows what the site asks in the place of the site, counts nothing, and ends by the ordinary wipe', async () => {
  await begins({ step: 'site', log: { compte: 'oui', papiers: 'have-all' } })
  kiosk.press('Toucher pour rejoindre')
  await clock.pass(0)
  expect(title()).toBe('Sur le site')
  expect(screen.queryByText(/le vrai site n’est pas ouvert/)).not.toBeNull()
  expect(screen.queryByRole('button', { name: /Aller sur le site/ })).toBeNull()
  told = null
  await clock.pass(5000)
  await vi.waitFor(() => expect(moment()).toBe('goodbye'))
  expect(kiosk.wipes).toEqual(['left'])
  expect(counted).toEqual([])
  expect(banner()).toBeNull()
})

test('whoever has done the step waits, and is brought on with the others', async () => {
  await begins()
  kiosk.press('Toucher pour rejoindre')
  kiosk.session.send({ type: 'person.answered', step: 'compte', outcome: 'non' })
  await clock.pass(0)
  expect(title()).toBe('C’est fait')
  await begins({ turn: 2, step: 'papiers', log: { compte: 'oui' } })
  expect(title()).toBe('Avez-vous ces papiers ?')
  expect(kiosk.session.read().context.walk?.log).toEqual({ compte: 'non' })
})

test('at their own pace nobody waits and nobody is moved', async () => {
  await begins({ pace: 'free' })
  kiosk.press('Toucher pour rejoindre')
  kiosk.session.send({ type: 'person.answered', step: 'compte', outcome: 'non' })
  await begins({ pace: 'free', turn: 2, step: 'site', log: { compte: 'oui', papiers: 'have-all' } })
  expect(title()).toBe('Avez-vous ces papiers ?')
})

test('whoever calls for help is left there while the others go on, and comes back level', async () => {
  await begins()
  kiosk.press('Toucher pour rejoindre')
  kiosk.session.send({ type: 'person.opened', view: { at: 'help' } })
  await begins({ turn: 2, step: 'papiers', log: { compte: 'oui' } })
  expect(kiosk.session.read().context.trail.at(-1)).toEqual({ at: 'help' })
  kiosk.session.send({ type: 'person.wentBack' })
  await clock.pass(0)
  expect(title()).toBe('Avez-vous ces papiers ?')
})

test('a person at work is told, may ask for more, and nothing is taken from them', async () => {
  kiosk.begin(aWholeGuide())
  await begins()
  expect(title()).toBe('Avez-vous un compte ?')
  kiosk.press('Voir')
  await clock.pass(0)
  expect(title()).toBe('Rejoindre l’atelier ?')
  kiosk.press('Non, je continue')
  await clock.pass(0)
  expect(title()).toBe('Avez-vous un compte ?')
  expect(screen.queryByText(/Un atelier commence ici/)).toBeNull()
  expect(kiosk.terminal.read().purpose?.isPractice).toBe(false)
})

test('« Retour » closes what is told of a workshop, and so does its end, whatever was there before', async () => {
  kiosk.begin(aWholeGuide())
  await begins()
  kiosk.press('Voir')
  await clock.pass(0)
  kiosk.session.send({ type: 'person.wentBack' })
  await clock.pass(0)
  expect(title()).toBe('Avez-vous un compte ?')
  kiosk.press('Voir')
  await clock.pass(0)
  told = null
  kiosk.terminal.read().purpose?.look()
  await clock.pass(0)
  expect(title()).toBe('Avez-vous un compte ?')
  expect(kiosk.wipes).toEqual([])
})

test('a yes ends the session and its traces before the exercise begins', async () => {
  kiosk.begin(aWholeGuide())
  kiosk.session.send({ type: 'person.answered', step: 'compte', outcome: 'oui' })
  await begins()
  kiosk.press('Voir')
  await clock.pass(0)
  kiosk.press('Oui, effacer et rejoindre')
  await vi.waitFor(() => expect(moment()).toBe('goodbye'))
  expect(kiosk.wipes).toEqual(['left'])
  kiosk.session.send({ type: 'person.touched' })
  await clock.pass(0)
  expect(title()).toBe('Avez-vous un compte ?')
  expect(kiosk.session.read().context.walk?.log).toEqual({})
  expect(counted, 'what came before the exercise counts as ever').toHaveLength(1)
})

test('a workshop about a guide that this terminal does not have yet changes nothing here', async () => {
  await begins({ guide: 'plus-recent' })
  expect(title()).not.toBe('Un atelier commence')
})

test('a demonstration is always an exercise: said before and all along, no site, nothing counted', async () => {
  kiosk.terminal.change({ role: 'demonstration' })
  await clock.pass(0)
  expect(title()).toBe('Venez essayer')
  expect(screen.queryByText(/Démonstration/)).not.toBeNull()
  kiosk.begin(aWholeGuide())
  for (const [step, outcome] of [
    ['compte', 'oui'],
    ['papiers', 'have-all'],
  ] as const)
    kiosk.session.send({ type: 'person.answered', step, outcome })
  await clock.pass(0)
  expect(screen.queryByText(/le vrai site n’est pas ouvert/)).not.toBeNull()
  kiosk.session.send({ type: 'person.left' })
  await vi.waitFor(() => expect(moment()).toBe('goodbye'))
  kiosk.session.send({ type: 'person.touched' })
  expect(counted).toEqual([])
  kiosk.terminal.change({ role: undefined })
  await clock.pass(0)
  expect(title()).not.toBe('Venez essayer')
  expect(kiosk.terminal.read().purpose?.isPractice).toBe(false)
})

test('at the welcome a need leads to a sheet and a seat, never into the guide', async () => {
  kiosk.terminal.change({ role: 'welcome' })
  await clock.pass(0)
  expect(title()).toBe('De quoi avez-vous besoin ?')
  kiosk.press('Impôts')
  await clock.pass(0)
  kiosk.press(/Déclarer ses revenus/)
  await clock.pass(0)
  expect(title()).toBe('Déclarer ses revenus')
  expect(screen.queryByText('Prenez place à un poste libre')).not.toBeNull()
  expect(screen.queryByRole('button', { name: 'Commencer' })).toBeNull()
  expect(screen.getAllByText(/RIB/).length).toBeGreaterThan(0)
  kiosk.press('Un autre besoin')
  await clock.pass(0)
  expect(title()).toBe('De quoi avez-vous besoin ?')
})

test('a terminal for workshops serves whoever comes, and invites once there is one', async () => {
  kiosk.terminal.change({ role: 'workshop' })
  await clock.pass(0)
  expect(title()).toBe('Le poste des ateliers')
  await begins()
  expect(title()).toBe('Un atelier commence')
  told = null
  kiosk.terminal.read().purpose?.look()
  await clock.pass(0)
  kiosk.press(/Touchez ici/)
  await clock.pass(0)
  expect(moment()).toBe('active')
  expect(kiosk.terminal.read().purpose?.isPractice).toBe(false)
})

test('without the hub nobody is invited any more, and a follower goes on under a banner that says so', async () => {
  await begins()
  kiosk.press('Toucher pour rejoindre')
  isCut = true
  await clock.pass(10_000)
  expect(screen.queryByText(/Sans réseau/)).not.toBeNull()
  kiosk.session.send({ type: 'person.answered', step: 'compte', outcome: 'non' })
  await clock.pass(0)
  expect(title(), 'nobody waits for the others').toBe('Avez-vous ces papiers ?')
  kiosk.session.send({ type: 'person.left' })
  await vi.waitFor(() => expect(moment()).toBe('goodbye'))
  kiosk.session.send({ type: 'person.touched' })
  await clock.pass(0)
  expect(moment()).toBe('attract')
  expect(title()).not.toBe('Un atelier commence')
  isCut = false
  await clock.pass(60_000)
  expect(title()).toBe('Un atelier commence')
})
