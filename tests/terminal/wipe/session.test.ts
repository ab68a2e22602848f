import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createSessions } from '#terminal/wipe/session.ts'
import type { SessionsSettings } from '#terminal/wipe/sessions.ts'
import { alive, until } from './running.ts'
import { planeSettings } from './plane-settings.ts'
import { fakeKeeper, stand } from './stand.ts'

const bounds = { left: 400, top: 0, width: 880, height: 720 }
const address = 'https://a.exemple.nc/'
const emptyQueue = { cancelAll: () => Promise.resolve(), hasJobs: () => Promise.resolve(false) }

async function open(change: Partial<SessionsSettings> = {}) {
  const here = stand()
  const restarts: string[] = []
  const sessions = await createSessions({
    terminal: 'noumea-1',
    places: here.places,
    root: here.root,
    plane: planeSettings(),
    limits: { memoryBytes: 2 ** 40, folderBytes: 2 ** 40 },
    display: undefined,
    printQueue: emptyQueue,
    askRestart: () => restarts.push('asked'),
    keeperScript: fakeKeeper,
    today: () => '2026-11-23',
    ...change,
  })
  onTestFinished(() => sessions.stop())
  const states: string[] = []
  sessions.onState((state) => states.push(state))
  return { ...here, sessions, states, restarts }
}

/** A queue that gives back its jobs this many times before it lets them go. */
function stubbornQueue(refusals: number) {
  let left = refusals
  return {
    cancelAll: () => Promise.resolve(),
    hasJobs: () => {
      left -= 1
      return Promise.resolve(left >= 0)
    },
  }
}

test('a session opens, hears its site, ends with a receipt, and the next one has a plane', async () => {
  const { sessions, states, folders } = await open()
  const heard: string[] = []
  sessions.onReport(({ say }) => heard.push(say))
  expect(await sessions.open(address, bounds)).toEqual({ ok: true, value: undefined })
  await until(() => heard.includes('site'))
  const [first = ''] = folders()
  const receipt = await sessions.end('left')
  expect(receipt).toMatchObject({
    terminal: 'noumea-1',
    number: 1,
    cause: 'left',
    attempt: 1,
    ok: true,
    browser: 'Fake 0',
    day: '2026-11-23',
  })
  expect(receipt.traces.map(({ trace }) => trace)).toEqual(['processes', 'folder', 'print-jobs'])
  expect(folders()).not.toContain(first)
  expect(states).toEqual(['open', 'wiping', 'ready'])
  expect((await sessions.open(address, bounds)).ok).toBe(true)
  expect(sessions.receipts(10)).toEqual([receipt])
})

test('two ends at once are one wipe, and both have its receipt', async () => {
  const { sessions } = await open()
  await sessions.open(address, bounds)
  const [one, other] = await Promise.all([sessions.end('left'), sessions.end('silence')])
  expect(other).toBe(one)
  expect(sessions.receipts(10)).toHaveLength(1)
})

test('a session without a site ends with what is shared, and its plane waits on', async () => {
  const { sessions, folders } = await open()
  await until(() => sessions.about().policy === 'in-force')
  const before = folders()
  const receipt = await sessions.end('silence')
  expect(receipt.traces.map(({ trace }) => trace)).toEqual(['print-jobs'])
  expect(folders()).toEqual(before)
})

test.each([
  ['its keeper', 'close'],
  ['its browser', 'back'],
] as const)('a session that loses %s is wiped without being asked', async (_what, order) => {
  const { sessions } = await open()
  const heard: string[] = []
  sessions.onReport(({ say }) => heard.push(say))
  await sessions.open(address, bounds)
  const wiped = new Promise((resolve) => {
    sessions.onReceipt(resolve)
  })
  expect(sessions.order({ do: order })).toBe(true)
  expect(await wiped).toMatchObject({ cause: 'plane-lost', ok: true })
  expect(heard).toContain('lost')
  expect(sessions.state()).toBe('ready')
  expect(sessions.order({ do: 'back' })).toBe(false)
})

test('a wipe that fails is done again, and the second receipt counts', async () => {
  const { sessions, restarts } = await open({ printQueue: stubbornQueue(1) })
  await sessions.open(address, bounds)
  expect(await sessions.end('left')).toMatchObject({ number: 2, attempt: 2, ok: true })
  expect(sessions.receipts(10).map(({ ok }) => ok)).toEqual([true, false])
  expect(sessions.state()).toBe('ready')
  expect(restarts).toEqual([])
})

test('a wipe that fails twice leaves the terminal unavailable, and asks to start again', async () => {
  const { sessions, restarts, states } = await open({ printQueue: stubbornQueue(2) })
  await sessions.open(address, bounds)
  const receipt = await sessions.end('left')
  expect(receipt).toMatchObject({
    ok: false,
    attempt: 2,
    traces: [{ ok: true }, { ok: true }, { trace: 'print-jobs', error: 'StillQueued' }],
  })
  expect(states).toEqual(['open', 'wiping', 'unavailable'])
  expect(restarts).toEqual(['asked'])
  expect(await sessions.open(address, bounds)).toEqual({ ok: false, fault: 'not-now' })
  expect(await sessions.end('left')).toBe(receipt)
})

test('nothing opens while a session is wiped', async () => {
  const { sessions } = await open()
  await sessions.open(address, bounds)
  const ended = sessions.end('left')
  expect(await sessions.open(address, bounds)).toEqual({ ok: false, fault: 'not-now' })
  expect(sessions.order({ do: 'back' })).toBe(false)
  await ended
})

test('a site asked for by a person who left before it came is not the next person’s', async () => {
  const { sessions } = await open()
  const opening = sessions.open(address, bounds)
  await sessions.end('left')
  expect(await opening).toEqual({ ok: false, fault: 'not-now' })
  expect(sessions.state()).toBe('ready')
  expect((await sessions.open(address, bounds)).ok).toBe(true)
})

test('what is written for the printer goes with the session', async () => {
  const { sessions } = await open()
  const folder = await sessions.folder()
  if (!folder.ok) throw new Error(folder.fault)
  expect(existsSync(folder.value)).toBe(true)
  expect(sessions.state()).toBe('open')
  await sessions.end('left')
  expect(existsSync(folder.value)).toBe(false)
})

test('when it stops, the open session and the plane that waits are erased', async () => {
  const { sessions, folders, journal } = await open()
  await sessions.open(address, bounds)
  const leaders = (await journal.read()).flatMap((body) => body.leaders)
  await sessions.stop()
  expect(sessions.receipts(1)).toMatchObject([{ cause: 'stopped', ok: true }])
  expect(leaders.filter(({ pid }) => alive(pid) !== undefined)).toEqual([])
  expect(folders()).toEqual([])
})

test('a terminal that cannot erase what it finds at start is unavailable from the first moment', async () => {
  const here = stand()
  await mkdir(join(here.root.path, 's-0123456789abcdef'))
  const { sessions, restarts } = await open({
    places: here.places,
    root: here.root,
    printQueue: stubbornQueue(2),
  })
  expect(sessions.state()).toBe('unavailable')
  expect(restarts).toEqual(['asked'])
  expect(sessions.receipts(1)).toMatchObject([{ cause: 'found-at-start', ok: false }])
  expect(await sessions.end('left')).toBe(sessions.receipts(1)[0])
})
