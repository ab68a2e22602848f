import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Content } from '#contract/release.ts'
import type { Supervision } from '#kiosk/app/supervision.ts'
import { releaseMemory } from '#kiosk/release/release-memory.ts'
import { releaseNews } from '#kiosk/release/release-news.ts'
import { startReleases } from '#kiosk/start/start-releases.ts'
import { pointersOf } from '#seal/release-store.ts'
import { promptCrypto as crypto } from '../../seal/prompt-crypto.ts'
import { aKiosk } from '../a-kiosk.tsx'
import { fakeClock, settle } from '../io/fake-clock.ts'
import { fakeRepository } from '../release/fake-repository.ts'
import { bringRecordings } from '#kiosk/recordings/bring-recordings.ts'
import { hashOf, recordedRelease, releaseOf } from '../release/release-fixture.ts'

beforeEach(() => {
  vi.stubGlobal('isSecureContext', true)
  // A look every five minutes exactly.
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
  // No real timer between two files: the clock of the test is the only one.
  vi.stubGlobal('scheduler', { yield: () => Promise.resolve() })
  vi.stubGlobal('location', new URL('https://hub.example/'))
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const minuteMs = 60_000

async function aTerminal() {
  const hub = fakeRepository(releaseOf(2, 'Titre 2'))
  const kiosk = await aKiosk({ terminal: { content: undefined } })
  const clock = fakeClock()
  const stores = releaseMemory()
  const shown: Content[] = []
  const heard = { times: 0 }
  const trials = { works: true, gate: Promise.resolve() }
  const releases = await startReleases(
    {
      stores,
      mode: 'best-effort',
      crypto,
      clock,
      news: releaseNews(),
      check: async () => {
        await trials.gate
        return trials.works
      },
      settle: () => {},
      show: (content) => {
        shown.push(content)
        kiosk.terminal.change({ content })
      },
    },
    kiosk.session,
    kiosk.terminal,
    {
      builtAtMs: 0,
      readEmbeddedRoot: async () => hub.repository.read('root', 1) ?? new Uint8Array(),
    },
    (url, init) => hub.fetch(url.replace('/releases/', '/release/'), init),
    async (looking) => {
      if (await bringRecordings(looking)) heard.times += 1
    },
  )
  const looks = () => hub.asked.filter((path) => path.endsWith('timestamp.json')).length
  await clock.pass(0)
  return { ...kiosk, hub, clock, stores, shown, trials, heard, looks, releases }
}

type Terminal = Awaited<ReturnType<typeof aTerminal>>
const numbers = ({ shown }: Terminal) => shown.map(({ number }) => number)

/** « Terminer », and the goodbye. */
async function leave({ session, clock }: Terminal) {
  session.send({ type: 'person.left' })
  await vi.waitFor(() => expect(session.read().moment).toBe('goodbye'))
  session.send({ type: 'person.touched' })
  await clock.pass(0)
}

test('the very first release is shown as soon as it is there, even to somebody who waits for it', async () => {
  const terminal = await aTerminal()
  expect(numbers(terminal)).toEqual([2])
})

test('a release that comes during a session is shown at its end', async () => {
  const terminal = await aTerminal()
  const { session, hub, clock, stores } = terminal
  session.send({ type: 'person.touched' })
  hub.publish(releaseOf(3, 'Titre 3'))
  await clock.pass(6 * minuteMs)
  expect(await pointersOf(stores.releases)).toMatchObject({ active: 2, pending: 3 })
  expect(numbers(terminal)).toEqual([2])
  await leave(terminal)
  expect(numbers(terminal)).toEqual([2, 3])
})

test('recordings come once the texts are shown, while somebody is there as well', async () => {
  const terminal = await aTerminal()
  const { session, hub, clock, heard, stores } = terminal
  expect(heard.times).toBe(0)
  hub.publish(recordedRelease(3, 'Titre 3', 'sounds'))
  await clock.pass(6 * minuteMs)
  expect(numbers(terminal)).toEqual([2, 3])
  await vi.waitFor(() => expect(heard.times).toBe(1))
  session.send({ type: 'person.touched' })
  await clock.pass(6 * minuteMs)
  expect(heard.times, 'nothing new, nothing told').toBe(1)
  const recordings = hashOf(recordedRelease(3, 'Titre 3', 'sounds'), 'audio/fr/guides/carte')
  expect(await stores.releases.readFile(recordings)).toBeDefined()
})

test('somebody who sits down during a trial keeps what they saw, until they leave', async () => {
  const terminal = await aTerminal()
  const { session, hub, clock, trials } = terminal
  const gate = Promise.withResolvers<void>()
  trials.gate = gate.promise
  hub.publish(releaseOf(3, 'Titre 3'))
  await clock.pass(5.5 * minuteMs)
  session.send({ type: 'person.touched' })
  gate.resolve()
  await clock.pass(0)
  expect(numbers(terminal)).toEqual([2])
  await leave(terminal)
  expect(numbers(terminal)).toEqual([2, 3])
})

test('a release that does not pass is never shown', async () => {
  const terminal = await aTerminal()
  const { hub, clock, trials, stores } = terminal
  trials.works = false
  hub.publish(releaseOf(3, 'Titre 3'))
  await clock.pass(6 * minuteMs)
  expect(numbers(terminal)).toEqual([2])
  expect(await pointersOf(stores.releases)).toMatchObject({ active: 2, failed: 3 })
})

test('a terminal looks every five minutes or so, at once when told, and backs off from a hub that is down', async () => {
  const { hub, clock, looks, releases } = await aTerminal()
  await clock.pass(60 * minuteMs)
  expect(looks()).toBeGreaterThan(9)
  expect(looks()).toBeLessThan(17)
  const before = looks()
  releases.lookSoon()
  await clock.pass(0)
  expect(looks()).toBe(before + 1)
  hub.failAfter = 0
  hub.asked.length = 0
  await clock.pass(24 * 60 * minuteMs)
  // Ten minutes at most, five on average.
  expect(hub.asked.length).toBeGreaterThan(144)
  expect(hub.asked.length).toBeLessThan(700)
})

test('the supervisor is told which releases the terminal goes by, after each look', async () => {
  const { hub, clock, terminal } = await aTerminal()
  const followed: string[] = []
  const deeds = { follow: (timestamp: string) => followed.push(timestamp) }
  terminal.change({ supervision: { deeds } as unknown as Supervision })
  hub.publish(releaseOf(3, 'Titre 3'))
  await clock.pass(6 * minuteMs)
  expect(followed).toEqual([new TextDecoder().decode(hub.repository.read('timestamp'))])
  hub.failAfter = 0
  await clock.pass(6 * minuteMs)
  expect(followed).toHaveLength(1)
})

test('a page that cannot verify anything asks for nothing', async () => {
  vi.stubGlobal('isSecureContext', false)
  const { hub, clock } = await aTerminal()
  await clock.pass(10 * minuteMs)
  expect(hub.asked).toEqual([])
})

describe('a new terminal whose clock is two years', () => {
  const yearsMs = 2 * 365.25 * 86_400_000
  const realMs = Date.now()
  const setClock = (aheadMs: number) => vi.spyOn(Date, 'now').mockReturnValue(realMs + aheadMs)
  const notice = () => document.querySelector('.clock-notice')?.textContent
  beforeEach(() => {
    const headers = { date: new Date(realMs).toUTCString() }
    vi.stubGlobal('fetch', async () => new Response(null, { headers }))
  })

  test('ahead says so, and how to mend it; it is ready by itself a moment after', async () => {
    setClock(yearsMs)
    const terminal = await aTerminal()
    await vi.waitFor(() => expect(notice()).toBeDefined())
    expect(notice()).toMatch(/L’horloge de ce poste avance de 2 ans.*Mettez l’ordinateur à l’heure/)
    expect(notice()).toContain(String(new Date(realMs + yearsMs).getUTCFullYear()))
    expect(numbers(terminal)).toEqual([])
    await terminal.clock.pass(minuteMs)
    expect(numbers(terminal)).toEqual([])
    setClock(0)
    await terminal.clock.pass(6000)
    expect(numbers(terminal)).toEqual([2])
    expect(notice()).toBeUndefined()
    expect(document.getElementById('app')?.inert ?? false).toBe(false)
  })

  test('behind is ready: nothing is older than when the app was built', async () => {
    setClock(-yearsMs)
    const terminal = await aTerminal()
    expect(numbers(terminal)).toEqual([2])
    expect(notice()).toBeUndefined()
  })

  test('right is told nothing about, when it is the repository that is out of date', async () => {
    setClock(yearsMs)
    const headers = { date: new Date(realMs + yearsMs).toUTCString() }
    vi.stubGlobal('fetch', async () => new Response(null, { headers }))
    await aTerminal()
    await vi.waitFor(() => expect(document.getElementById('clock-notice')).not.toBeNull())
    await settle()
    expect(notice()).toBeUndefined()
    document.getElementById('clock-notice')?.remove()
  })
})
