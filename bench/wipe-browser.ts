/** The two usual ways: a browser context disposed, and the whole browser killed, its profile removed, started again. */
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer-core'
import { findChromium } from '#setup/find-chromium.js'
import { descendantsOf, isAlive } from '../tests/desk/canary/processes.ts'
import { searchDisk } from '../tests/desk/canary/search-disk.ts'
import { searchMemory } from '../tests/desk/canary/search-memory.ts'
import type { CanaryDesk } from '../tests/desk/canary/desk.ts'
import { eventually } from '../tests/desk/terminal-under-test.ts'
import { pssMB, removeFolder, waitDid, waitHome, type Way } from './wipe-way.ts'

const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'escale-bench-'))
  mkdirSync(join(folder, 'home'))
  return folder
}

async function launch({ settings }: CanaryDesk, folder: string): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('no Chromium on this machine')
  return puppeteer.launch({
    executablePath,
    pipe: true,
    headless: false,
    ignoreDefaultArgs: true,
    defaultViewport: null,
    waitForInitialPage: false,
    env: { ...settings.env, HOME: join(folder, 'home') },
    args: [
      '--remote-debugging-pipe',
      `--user-data-dir=${join(folder, 'profile')}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--password-store=basic',
      '--disable-breakpad',
      '--kiosk',
      `--app=${settings.sites.addresses.kiosk}/plain`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
    ],
  })
}

const processesOf = (browser: Browser) => descendantsOf([browser.process()?.pid ?? 0])

/** Opens the site in a page of its own and waits until it has left what it leaves. */
async function visit({ settings }: CanaryDesk, round: number, newPage: Browser['newPage']) {
  const { sites, run } = settings
  sites.plant(run, round)
  const drawn = waitDid(sites, 'drawn')
  const leaving = waitDid(sites, 'left')
  const startedAt = performance.now()
  const page = await newPage()
  await page.goto(`${sites.addresses.sites[0]}/leave`)
  await drawn
  const openMs = performance.now() - startedAt
  await leaving
  return openMs
}

const surfacesLeft = ({ settings }: CanaryDesk, folder: string, pids: readonly number[]) => {
  const { run, sinceMs } = settings
  const hits = [...searchMemory(run, pids), ...searchDisk(run, { roots: [folder], sinceMs })]
  return [...new Set(hits.map(({ surface }) => surface))]
}

/** The kiosk stays in the browser's own context; each person has another. */
export async function contextWay(desk: CanaryDesk): Promise<Way> {
  const folder = newFolder()
  const home = waitHome(desk.settings.sites)
  const browser = await launch(desk, folder)
  await home
  const [kiosk] = await browser.pages()
  if (!kiosk) throw new Error('no home page')
  return {
    name: 'context',
    turn: async (round) => {
      const context = await browser.createBrowserContext()
      const openMs = await visit(desk, round, () => context.newPage())
      const memoryMB = { browser: pssMB(processesOf(browser).map(({ pid }) => pid)) }
      const endedAt = performance.now()
      await context.close()
      const wipeMs = performance.now() - endedAt
      await kiosk.bringToFront()
      await kiosk.evaluate('new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))')
      const homeMs = performance.now() - endedAt
      const survivors = processesOf(browser).map(({ pid }) => pid)
      return { openMs, wipeMs, homeMs, memoryMB, left: surfacesLeft(desk, folder, survivors) }
    },
    stop: async () => {
      await browser.close()
      removeFolder(folder)
    },
  }
}

export async function relaunchWay(desk: CanaryDesk): Promise<Way> {
  const { sites } = desk.settings
  const start = async () => {
    const folder = newFolder()
    const home = waitHome(sites)
    const browser = await launch(desk, folder)
    await home
    return { folder, browser }
  }
  let current = await start()
  return {
    name: 'relaunch',
    turn: async (round) => {
      const { browser, folder } = current
      const openMs = await visit(desk, round, () => browser.newPage())
      const processes = processesOf(browser)
      const memoryMB = { browser: pssMB(processes.map(({ pid }) => pid)) }
      const endedAt = performance.now()
      process.kill(-(browser.process()?.pid ?? 0), 'SIGKILL')
      await eventually(
        'the end of the browser',
        () => processes.every((one) => !isAlive(one)) || undefined,
      )
      removeFolder(folder)
      const wipeMs = performance.now() - endedAt
      current = await start()
      const homeMs = performance.now() - endedAt
      const survivors = processesOf(current.browser).map(({ pid }) => pid)
      const left = surfacesLeft(desk, current.folder, survivors)
      return { openMs, wipeMs, homeMs, memoryMB, left }
    },
    stop: async () => {
      await current.browser.close()
      removeFolder(current.folder)
    },
  }
}
