// @whole Real sessions on a real screen: the window manager starts again when a window was called by an address, and only then.
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { createSessions } from '#terminal/wipe/session.ts'
import { stand } from '../terminal/wipe/stand.ts'
import { newRun, tokenOf } from './canary/mark.ts'
import { searchMemory } from './canary/search-memory.ts'
import { startDisplay } from './display.ts'
import { managerMemory, windowSystem } from './window-system.ts'
import { realSessions } from './wipe-settings.ts'

const bounds = { left: 400, top: 0, width: 880, height: 720 }
/** Far longer than the browser waits before it calls the window by the address. */
const slowMs = 2000
const run = newRun()
const isSearched = process.getuid?.() === 0

let screen: Awaited<ReturnType<typeof startDisplay>>
let site: Server
let origin = ''
/** Resolves for each page that has been shown, with its path. */
let onShown = (_path: string) => {}
const displayBefore = process.env['DISPLAY']
beforeAll(async () => {
  screen = await startDisplay()
  process.env['DISPLAY'] = screen.env['DISPLAY']
  site = createServer(({ url = '' }, answer) => {
    if (url.startsWith('/shown')) {
      onShown(url)
      return answer.end()
    }
    answer.setHeader('content-type', 'text/html; charset=utf-8')
    const head = '<title>Essai</title><p>Bonjour<script>fetch("/shown")</script>'
    if (!url.startsWith('/slow')) return answer.end(`<!doctype html>${head}`)
    answer.write(`<!doctype html><!-- ${' '.repeat(2000)} -->`)
    return setTimeout(() => answer.end(head), slowMs)
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

/** A session that shows one page and ends; whether the window manager started again. */
async function playSession(path: string, number: number) {
  const here = stand()
  const sessions = await createSessions(realSessions(here, origin, screen.env['DISPLAY']))
  onTestFinished(() => sessions.stop())
  const shown = new Promise((resolve) => {
    onShown = resolve
  })
  const address = `${origin}${path}?said=${tokenOf(run, number, 'url')}`
  expect((await sessions.open(address, bounds)).ok).toBe(true)
  await shown
  const memory = managerMemory()
  expect(await sessions.end('left')).toMatchObject({ ok: true, attempt: 1 })
  const isRestarted = managerMemory() !== memory
  if (isSearched) expect(searchMemory(run, windowSystem())).toEqual([])
  await sessions.stop()
  return isRestarted
}

test('a page without a head for two seconds calls the window by its address: the manager starts again', async () => {
  expect(await playSession('/slow', 1)).toBe(true)
})

test('an ordinary page does not, and the manager is left alone', async () => {
  // A slow moment of this machine may give one of them its address.
  const restarts: boolean[] = []
  while (restarts.length < 5 && !restarts.includes(false)) {
    restarts.push(await playSession('/', 2 + restarts.length))
  }
  expect(restarts).toContain(false)
})
