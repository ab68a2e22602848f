// @whole Every key and gesture known for leaving a public terminal, tried wherever a person can be.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findChromium } from '#setup/find-chromium.js'
import { systemClock } from '#terminal/clock.ts'
import { startShell } from '#terminal/shell/shell-browser.ts'
import { shellWindow, type ShellWindow } from '#terminal/shell/shell-window.ts'
import { startDisplay } from './display.ts'
import { gesturesAt } from './escape/gestures.ts'
import { handsOn, openPlace, type Place } from './escape/place.ts'
import { openScreen, watchWindows, type WindowWatch } from './escape/watch-windows.ts'
import { siteArea, startKeeper, type KeeperUnderTest } from './keeper-under-test.ts'

/** What the issue allows a window nobody asked for. */
const strayLimitMs = 250

let display: Awaited<ReturnType<typeof startDisplay>>
let place: Place
let keeper: KeeperUnderTest
let kioskWindow: ShellWindow
let watch: WindowWatch
let hands: ReturnType<typeof handsOn>
const closing: (() => unknown)[] = []
const hostDisplay = process.env['DISPLAY']

beforeAll(async () => {
  display = await startDisplay()
  closing.push(display.stop)
  place = await openPlace()
  closing.push(place.stop)
  hands = handsOn(display.env)
  const profile = await mkdtemp(join(tmpdir(), 'escale-escape-'))
  closing.push(() => rm(profile, { recursive: true, force: true, maxRetries: 10 }))
  // The shell is started on the screen of this process, as on a terminal.
  process.env['DISPLAY'] = display.env['DISPLAY']
  const shell = await startShell({
    profile,
    address: `http://localhost:${place.port}/kiosk`,
    browserPath: findChromium() ?? '',
    isSandboxed: process.getuid?.() !== 0,
    clock: systemClock,
    onLost: () => {},
    onStray: () => {},
  })
  await shell.begin()
  closing.push(shell.kill)
  kioskWindow = shellWindow(shell.root, shell.page, shell.targetId)
  await vi.waitFor(() => expect(place.heard('kiosk', 'load')).toBe(1), { timeout: 20_000 })
  keeper = await startKeeper(display.env, {
    rules: [{ site: 'essai', origins: [`http://127.0.0.1:${place.port}`] }],
  })
  closing.push(keeper.stop)
  watch = await watchWindows(display.env['DISPLAY'] ?? '')
  closing.push(watch.stop)
})
afterAll(async () => {
  for (const close of closing.toReversed()) await close()
  if (hostDisplay === undefined) delete process.env['DISPLAY']
  else process.env['DISPLAY'] = hostDisplay
})

/** Where the keyboard is, and where the page begins on screen. */
interface State {
  readonly name: string
  readonly where: 'kiosk' | 'site'
  readonly left: number
  /** Point that takes the keyboard. */
  readonly focus: readonly [number, number]
  readonly enter: () => Promise<void> | void
}

const openSite = async () => {
  const loads = place.heard('site', 'load')
  await kioskWindow.place({ ...siteArea, left: 0, width: siteArea.left })
  keeper.order({
    do: 'open',
    address: `http://127.0.0.1:${place.port}/site`,
    bounds: siteArea,
  })
  await vi.waitFor(() => expect(place.heard('site', 'load')).toBeGreaterThan(loads), {
    timeout: 20_000,
  })
  keeper.order({ do: 'show', isInFront: true })
}

const states: readonly State[] = [
  { name: 'at home', where: 'kiosk', left: 0, focus: [640, 500], enter: () => {} },
  { name: 'in a guide, typing', where: 'kiosk', left: 0, focus: [100, 60], enter: () => {} },
  {
    name: 'with a site open',
    where: 'site',
    left: siteArea.left,
    focus: [siteArea.left + 400, 500],
    enter: openSite,
  },
  {
    name: 'typing on a site',
    where: 'site',
    left: siteArea.left,
    focus: [siteArea.left + 100, 60],
    enter: () => {},
  },
  {
    name: 'under a warning',
    where: 'kiosk',
    left: 0,
    focus: [640, 500],
    enter: async () => {
      keeper.order({ do: 'show', isInFront: false })
      await kioskWindow.fill()
    },
  },
]

/**
 * Does something, then gives the keyboard to the page, which hears a letter: what was done has been dealt with, and the
 * page is still there.
 */
async function tryOut({ where, focus: [left, top] }: State, name: string, does: readonly string[]) {
  const before = place.heard(where, 'key')
  // `--delay`: xdotool waits 100 ms after a press unless told otherwise.
  const letter = ['mousemove', `${left}`, `${top}`, 'click', '--delay', '1', '1', 'key', 'q']
  await hands(...does, ...letter)
  const isHeard = () => expect(place.heard(where, 'key'), name).toBeGreaterThan(before)
  await vi.waitFor(isHeard, { timeout: 1000, interval: 5 }).catch(async () => {
    // On a slow screen the letter can be there before the keyboard is: once more, and no more.
    await hands(...letter)
    await vi.waitFor(isHeard, { timeout: 10_000 })
  })
}

test('a window that stays is seen, and how long it stayed', async () => {
  const { client, screen } = await openScreen(display.env['DISPLAY'] ?? '')
  const window = client.AllocID()
  watch.accept()
  client.CreateWindow(window, screen[0]?.root ?? 0, 10, 10, 50, 50)
  client.MapWindow(window)
  await vi.waitFor(() => expect(watch.longestStrayMs()).toBeGreaterThan(strayLimitMs))
  expect(watch.strays().length).toBe(1)
  client.DestroyWindow(window)
  await vi.waitFor(() => expect(watch.strays()).toEqual([]))
  client.terminate()
  watch.forget()
})

describe.each(states)('$name', (state) => {
  test('no key and no gesture leads anywhere', async () => {
    await state.enter()
    await tryOut(state, state.name, [])
    watch.accept()
    const loads = [place.heard('kiosk', 'load'), place.heard('site', 'load')]
    const gestures = gesturesAt({
      link: [state.left + 80, 170],
      bare: [state.left + 500, 400],
    })
    expect(gestures.length).toBeGreaterThan(100)
    const leaks: string[] = []
    for (const { name, does } of gestures) {
      await tryOut(state, name, does)
      await vi.waitFor(() => expect(watch.strays(), name).toEqual([]))
      if (watch.longestStrayMs() > strayLimitMs) leaks.push(name)
      watch.forget()
    }
    expect(leaks).toEqual([])
    expect(watch.gone()).toEqual([])
    expect([place.heard('kiosk', 'load'), place.heard('site', 'load')]).toEqual(loads)
  })
})
