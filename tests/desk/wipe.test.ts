/** Sessions with the real keeper and the real browser: what is left once a session is over, however it ends. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { planeProcesses } from '#terminal/wipe/plane-processes.ts'
import { createSessions } from '#terminal/wipe/session.ts'
import { recover } from '../terminal/wipe/recover-stand.ts'
import { until } from '../terminal/wipe/running.ts'
import { stand } from '../terminal/wipe/stand.ts'
import { startDisplay } from './display.ts'
import { realSessions } from './wipe-settings.ts'

let screen: Awaited<ReturnType<typeof startDisplay>>
let site: Server
let origin = ''
const displayBefore = process.env['DISPLAY']
beforeAll(async () => {
  screen = await startDisplay()
  process.env['DISPLAY'] = screen.env['DISPLAY']
  site = createServer((_, answer) => {
    answer.setHeader('set-cookie', 'jeton=secret')
    answer.end('<!doctype html><title>Essai</title><p>Bonjour')
  })
  await once(site.listen(0, '127.0.0.1'), 'listening')
  const address = site.address()
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(async () => {
  if (displayBefore === undefined) delete process.env['DISPLAY']
  else process.env['DISPLAY'] = displayBefore
  site.closeAllConnections()
  site.close()
  await screen.stop()
})

const bounds = { left: 400, top: 0, width: 880, height: 720 }

async function openSite() {
  const here = stand()
  const settings = realSessions(here, origin, screen.env['DISPLAY'])
  const sessions = await createSessions(settings)
  onTestFinished(() => sessions.stop())
  const isOpen = new Promise<void>((resolve) => {
    sessions.onReport((report) => {
      if (report.say === 'site' && report.state === 'open') resolve()
    })
  })
  expect((await sessions.open(`${origin}/`, bounds)).ok).toBe(true)
  await isOpen
  const [body] = await here.journal.read()
  if (body === undefined) throw new Error('not in the journal')
  return { ...here, sessions, body }
}

function startSupervisor(stateFolder: string) {
  const script = fileURLToPath(new URL('./wipe-supervisor.ts', import.meta.url))
  const env = { ...process.env, ...screen.env }
  const supervisor = fork(script, [stateFolder, origin], { env, execArgv: [] })
  onTestFinished(() => {
    supervisor.kill('SIGKILL')
  })
  return supervisor
}

test('a site was open, the session ends, and no process, file or selection of it is left', async () => {
  const { sessions, body, folders } = await openSite()
  expect(planeProcesses([body]).length).toBeGreaterThan(3)
  const receipt = await sessions.end('left')
  expect(receipt).toMatchObject({
    ok: true,
    attempt: 1,
    traces: [
      { trace: 'processes', ok: true },
      { trace: 'folder', ok: true },
      { trace: 'clipboard', ok: true },
      { trace: 'primary-selection', ok: true },
      { trace: 'window-titles', ok: true },
    ],
  })
  expect(receipt.browser).toMatch(/\d+\.\d+/)
  expect(planeProcesses([body])).toEqual([])
  expect(folders().some((name) => body.folder.endsWith(name))).toBe(false)
})

test('the browser is killed in the middle of a session: the session is wiped without being asked', async () => {
  const { sessions, body } = await openSite()
  const wiped = new Promise((resolve) => {
    sessions.onReceipt(resolve)
  })
  process.kill(-(body.leaders[1]?.pid ?? 0), 'SIGKILL')
  expect(await wiped).toMatchObject({ cause: 'plane-lost', ok: true })
  expect(planeProcesses([body])).toEqual([])
})

test('supervisor, keeper and browser are killed at once: the next start finds and erases the rest', async () => {
  const here = stand()
  const supervisor = startSupervisor(here.places.stateFolder)
  const [opened] = await once(supervisor, 'message')
  expect(opened).toBe('open')
  const bodies = await here.journal.read()
  // The keeper first, so that it cannot clean up after the supervisor.
  for (const { leaders } of bodies) process.kill(leaders[0]?.pid ?? 0, 'SIGKILL')
  supervisor.kill('SIGKILL')
  for (const { leaders } of bodies) {
    if (leaders[1] !== undefined) process.kill(leaders[1].pid, 'SIGKILL')
  }
  expect(here.folders().length).toBeGreaterThan(0)
  expect(await recover(here)).toMatchObject({ cause: 'found-at-start', ok: true })
  expect(planeProcesses(bodies)).toEqual([])
  expect(here.folders()).toEqual([])
})

test('the supervisor alone is killed: the keeper ends its browser and removes the folder by itself', async () => {
  const here = stand()
  const supervisor = startSupervisor(here.places.stateFolder)
  await once(supervisor, 'message')
  const bodies = await here.journal.read()
  supervisor.kill('SIGKILL')
  await until(() => here.folders().length === 0 && planeProcesses(bodies).length === 0)
  expect(await recover(here)).toMatchObject({ cause: 'found-at-start', ok: true })
})
