// @whole A paper on the scanner, through the terminal as it is installed, to a site's file field, and what is left of it.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFailed, test, vi } from 'vitest'
import type { Deed, Tell } from '#contract/terminal-link.ts'
import { commandOf, descendantsOf } from './canary/processes.ts'
import { searchDisk } from './canary/search-disk.ts'
import { isInMemory, searchMemory } from './canary/search-memory.ts'
import { startDisplay } from './display.ts'
import { deviceName, hasScanimage, testScanner } from './scan/test-scanner.ts'
import { startKioskServer, type KioskServer } from './shell/kiosk-server.ts'
import { makeHome, startSupervisor, type Home } from './shell/start-supervisor.ts'

const isPossible = hasScanimage && process.platform === 'linux' && process.getuid?.() === 0
if (!isPossible) console.warn('Scanning is not tried: it takes root and SANE (sane-utils).')

/** A page as the document tells it: put together here, so that no copy of this file holds it. */
const mark = ['/Width 1653', '/Height 2338', '/ColorSpace'].join(' ')
const sinceMs = Date.now()
const patience = { timeout: 60_000, interval: 10 }

let display: Awaited<ReturnType<typeof startDisplay>>
let kiosk: KioskServer
let home: Home
let scanner: Awaited<ReturnType<typeof testScanner>>
let supervisor: ReturnType<typeof startSupervisor>

type Named<T extends Tell['tell']> = Extract<Tell, { tell: T }>
/** Waits for the first word of this kind, from number `from` on, that `fits`. */
const hear = <T extends Tell['tell']>(
  tell: T,
  fits: (told: Named<T>) => boolean = () => true,
  from = 0,
) =>
  vi.waitUntil(
    () =>
      kiosk.told
        .slice(from)
        .find((told): told is Named<T> => told.tell === tell && fits(told as Named<T>)),
    patience,
  )
/** What the terminal answers to a deed: its first answer, refusal or document since. */
const ask = async (deed: Deed): Promise<Tell> => {
  const from = kiosk.told.length
  kiosk.ask(deed)
  return vi.waitUntil(
    () =>
      kiosk.told
        .slice(from)
        .find(({ tell }) => ['answer', 'refusal', 'scanned', 'receipt'].includes(tell)),
    patience,
  )
}

const start = async () => {
  const from = kiosk.told.length
  supervisor = startSupervisor({ ...display.env, ...scanner.env }, home, kiosk, [
    '--scanner',
    deviceName,
  ])
  const { status } = await hear('status', ({ status: { state } }) => state === 'ready', from)
  expect(status.can).not.toContain('scan')
  kiosk.ask({ do: 'find-scanner' })
  await hear('can', ({ can }) => can.includes('scan'), from)
  return status
}
const openSite = async () => {
  const from = kiosk.told.length
  kiosk.ask({ do: 'open', site: 'canary', path: '/send', panelPx: 400 })
  await hear('site', ({ site }) => site.state === 'open', from)
}

/** Everywhere a process of the terminal may write. */
const everywhere = [homedir(), '/tmp', '/var/tmp', '/dev/shm', '/run', '/var/lock', '/var/spool']
const onDisk = (roots = everywhere) => searchDisk(mark, { roots, sinceMs })
const programs = () => descendantsOf([supervisor.pid]).map(({ pid }) => pid)
const scanPrograms = () =>
  readdirSync('/proc').filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'latin1').startsWith('scanimage\0')
    } catch {
      return false
    }
  })

describe.runIf(isPossible)('a paper on the scanner', () => {
  beforeAll(async () => {
    display = await startDisplay()
    kiosk = await startKioskServer()
    home = await makeHome()
    scanner = await testScanner(join(home.folder, 'sane'))
    await start()
  })
  afterAll(async () => {
    await supervisor.stop()
    kiosk.stop()
    await home.remove()
    await display.stop()
  })

  test('two pages become a document that a site is given, and nothing of it is left', async () => {
    onTestFailed(() => console.error(supervisor.said(), kiosk.told))
    await openSite()
    await vi.waitUntil(
      () => {
        execFileSync('xdotool', ['mousemove', '840', '360', 'click', '1'], { env: display.env })
        return kiosk.told.some((told) => told.tell === 'choosing' && told.isOpen)
      },
      { ...patience, interval: 200 },
    )
    expect(await ask({ do: 'scan', inColour: false })).toMatchObject({ tell: 'answer' })
    expect(await ask({ do: 'scan', inColour: true })).toMatchObject({ tell: 'answer' })
    expect(await ask({ do: 'scan-done' })).toMatchObject({ tell: 'scanned', document: 1 })
    const { documents } = await hear(
      'documents',
      ({ documents: [first] }) => first?.state === 'here',
    )
    expect(documents).toMatchObject([{ number: 1, kind: 'pdf' }])

    expect(await ask({ do: 'choose', document: 1 })).toMatchObject({ tell: 'answer' })
    const paper = await vi.waitUntil(() => kiosk.sent[0], patience)
    expect(paper.name).toBe('papier-numerise.pdf')
    expect(paper.bytes.length).toBe(documents[0]?.bytes)
    const received = join(home.folder, 'received.pdf')
    await writeFile(received, paper.bytes)
    expect(execFileSync('pdfinfo', [received], { encoding: 'utf8' })).toMatch(
      /Pages: +2[\s\S]*Page size: +595\.08 x 841\.68 pts \(A4\)/,
    )
    const images = execFileSync('pdfimages', ['-list', received], { encoding: 'utf8' })
    expect(images.match(/\b(?:gray|rgb)\b/g)).toEqual(['gray', 'rgb'])
    execFileSync('rm', [received])

    // The search is not blind: it is in the session's folder, and in its processes.
    expect(onDisk([home.memory]).length).toBeGreaterThan(0)
    const keepers = programs().filter((pid) => commandOf(pid).includes('keeper'))
    expect(isInMemory(mark, keepers)).toBe(true)
    expect(await ask({ do: 'end', because: 'left' })).toMatchObject({
      receipt: { ok: true, cause: 'left' },
    })
    expect(onDisk()).toEqual([])
    // The one process that heard the keeper, and goes on.
    expect(searchMemory(mark, [supervisor.pid])).toEqual([])
  })

  test('a reading is stopped half-way, jams, or finds no scanner: each is told, and no page is kept', async () => {
    onTestFailed(() => console.error(supervisor.said(), kiosk.told))
    await openSite()
    await scanner.behave('slow')
    const from = kiosk.told.length
    const reading = ask({ do: 'scan', inColour: false })
    await hear('scanning', ({ percent }) => percent > 0, from)
    kiosk.ask({ do: 'scan-stop' })
    await reading
    await hear('refusal', ({ why }) => why === 'scan-stopped', from)
    await vi.waitUntil(() => scanPrograms().length === 0, patience)
    expect(await ask({ do: 'scan-done' })).toMatchObject({ why: 'scan-failed' })

    await scanner.behave('jammed')
    expect(await ask({ do: 'scan', inColour: false })).toMatchObject({ why: 'paper-jam' })
    await scanner.behave('absent')
    expect(await ask({ do: 'scan', inColour: false })).toMatchObject({ why: 'no-scanner' })
    await hear('can', ({ can }) => !can.includes('scan'), from)
    await scanner.behave('well')
    expect(await ask({ do: 'scan', inColour: false })).toMatchObject({ tell: 'answer' })
  })

  test('everything is killed in the middle of a page: the next start ends the reading and erases the rest', async () => {
    onTestFailed(() => console.error(supervisor.said(), kiosk.told))
    await scanner.behave('slow')
    const from = kiosk.told.length
    void ask({ do: 'scan', inColour: false })
    await hear('scanning', ({ percent }) => percent > 0, from)
    expect(scanPrograms().length).toBeGreaterThan(0)
    const reading = new Set(scanPrograms())
    for (const pid of programs()) if (!reading.has(String(pid))) process.kill(pid, 'SIGKILL')
    await supervisor.code()

    await scanner.behave('well')
    const { receipts } = await start()
    expect(receipts[0]).toMatchObject({ cause: 'found-at-start', ok: true })
    expect(scanPrograms()).toEqual([])
    expect(onDisk([home.folder, home.memory])).toEqual([])
  })
})
