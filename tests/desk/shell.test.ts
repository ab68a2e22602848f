// @whole The kiosk's window, its link and its returns, in a real browser on a screen.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Tell } from '#contract/terminal-link.ts'
import { startDisplay } from './display.ts'
import { fakePrinter } from './shell/fake-printer.ts'
import { startKioskServer, type KioskServer } from './shell/kiosk-server.ts'
import { makeHome, startSupervisor, type Home } from './shell/start-supervisor.ts'
import { windowsOf } from './shell/windows.ts'

const patience = { timeout: 20_000, interval: 20 }
const whole = { left: 0, top: 0, width: 1280, height: 720 }

let display: Awaited<ReturnType<typeof startDisplay>>
let kiosk: KioskServer
let home: Home
let supervisor: ReturnType<typeof startSupervisor> | undefined
beforeEach(async ({ onTestFailed }) => {
  onTestFailed(() => {
    console.error('the terminal said:', supervisor?.said(), 'the page:', kiosk.seen, kiosk.told)
  })
  display = await startDisplay()
  kiosk = await startKioskServer()
  home = await makeHome()
})
afterEach(async () => {
  await supervisor?.stop()
  supervisor = undefined
  kiosk.stop()
  await home.remove()
  await display.stop()
})

const start = (options: readonly string[] = [], env = display.env) => {
  supervisor = startSupervisor(env, home, kiosk, options)
}
const placeOf = (windowClass: 'escale-kiosk' | 'escale-site') =>
  windowsOf(display.env, windowClass).map(({ place }) => place)

const filesUnder = async (folder: string) =>
  (await readdir(folder, { recursive: true })).map((path) => basename(path))

type Named<T extends Tell['tell']> = Extract<Tell, { tell: T }>
const toldAs = <T extends Tell['tell']>(tell: T) =>
  kiosk.told.filter((told): told is Named<T> => told.tell === tell)
const until = <T>(look: () => T) => vi.waitUntil(look, patience)
const statuses = () => toldAs('status').map(({ status }) => status)
const ready = () => until(() => statuses().find(({ state }) => state === 'ready'))

const openSite = async () => {
  kiosk.ask({ do: 'open', site: 'canary', panelPx: 400 })
  await until(() => toldAs('site').some(({ site }) => site.state === 'open'))
}

/** Of the kiosk's browser. */
const shellPid = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .find((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        return command.includes(`${home.state}/kiosk`) && !command.includes('--type=')
      } catch {
        return false
      }
    })

test('the guide has the whole screen, then a panel beside the site, then the whole screen again', async () => {
  start()
  const status = await ready()
  expect(status).toMatchObject({ terminal: 'essai', sites: 1, isOnMemoryDisk: true })
  expect(status?.can).toContain('open')
  await until(() => placeOf('escale-kiosk')[0]?.width === 1280)
  expect(placeOf('escale-kiosk')).toEqual([whole])

  await openSite()
  const panel = { left: 0, top: 0, width: 400, height: 720 }
  const site = { left: 400, top: 0, width: 880, height: 720 }
  await vi.waitFor(() => {
    expect(placeOf('escale-kiosk')).toEqual([panel])
    expect(placeOf('escale-site')).toEqual([site])
  }, patience)

  kiosk.ask({ do: 'resize', panelPx: 560 })
  await vi.waitFor(() => {
    expect(placeOf('escale-kiosk')).toEqual([{ ...panel, width: 560 }])
    expect(placeOf('escale-site')).toEqual([{ ...site, left: 560, width: 720 }])
  }, patience)

  kiosk.ask({ do: 'cover' })
  await vi.waitFor(() => {
    expect(placeOf('escale-kiosk')).toEqual([whole])
    expect(placeOf('escale-site')).toEqual([])
  }, patience)
  kiosk.ask({ do: 'extend' })
  await vi.waitFor(() => {
    expect(placeOf('escale-kiosk')).toEqual([{ ...panel, width: 560 }])
    expect(placeOf('escale-site')).toEqual([{ ...site, left: 560, width: 720 }])
  }, patience)

  kiosk.ask({ do: 'end', because: 'left' })
  const [receipt] = await until(() =>
    toldAs('receipt').length > 0 ? toldAs('receipt') : undefined,
  )
  expect(receipt?.receipt).toMatchObject({ ok: true, cause: 'left', terminal: 'essai' })
  await vi.waitFor(() => {
    expect(placeOf('escale-kiosk')).toEqual([whole])
    expect(placeOf('escale-site')).toEqual([])
  }, patience)
})

test('the link is offered to the top frame of the kiosk and to no other', async () => {
  start()
  await ready()
  await openSite()
  await until(() => kiosk.seen.filter(({ who }) => who === 'site').length >= 2)
  const of = (who: string) => kiosk.seen.filter((each) => each.who === who)
  expect(of('top')).toEqual([{ who: 'top', link: 'object', hidden: 'undefined' }])
  for (const each of [...of('frame'), ...of('site')]) {
    expect(each).toMatchObject({ link: 'undefined', hidden: 'undefined' })
  }
})

test('an ask that makes no sense is refused, an unknown site too', async () => {
  start()
  await ready()
  kiosk.askRaw('{"ask":90,"deed":{"do":"open","site":"https://elsewhere.example"}}')
  kiosk.askRaw('{"ask":91,"deed":{"do":"open","site":"nowhere","panelPx":400}}')
  kiosk.askRaw('{"ask":92,"deed":{"do":"back"}}')
  await until(() => toldAs('refusal').length === 3)
  expect(toldAs('refusal').toSorted((one, other) => one.ask - other.ask)).toEqual([
    { tell: 'refusal', ask: 90, why: 'bad-ask' },
    { tell: 'refusal', ask: 91, why: 'unknown-site' },
    { tell: 'refusal', ask: 92, why: 'no-site' },
  ])
})

test('a kiosk page that loads again in the middle of a session ends it', async () => {
  start()
  await ready()
  await openSite()
  kiosk.whim('reload')
  const again = await until(() => statuses()[1])
  expect(again.state).toBe('ready')
  expect(again.receipts[0]).toMatchObject({ cause: 'kiosk-lost', ok: true })
  await vi.waitFor(() => {
    expect(placeOf('escale-site')).toEqual([])
    expect(placeOf('escale-kiosk')).toEqual([whole])
  }, patience)
})

test('a kiosk browser that is killed comes back, and the session with it is over', async () => {
  start()
  await ready()
  await openSite()
  const pid = shellPid()
  process.kill(Number(pid), 'SIGKILL')
  const again = await until(() => statuses()[1])
  expect(again.receipts[0]).toMatchObject({ cause: 'kiosk-lost', ok: true })
  expect(shellPid()).not.toBe(pid)
  await vi.waitFor(() => expect(placeOf('escale-kiosk')).toEqual([whole]), patience)
})

test('a kiosk page that hangs is started again', async () => {
  start()
  await ready()
  await openSite()
  kiosk.whim('hang')
  const again = await vi.waitUntil(() => statuses()[1], { ...patience, timeout: 60_000 })
  expect(again.receipts[0]).toMatchObject({ cause: 'kiosk-lost', ok: true })
})

test('three wrong codes of an aidant make even the right one wait, through a restart, until time has passed', async () => {
  const later = new URL('shell/later-clock.js', import.meta.url).href
  const env = { ...display.env, NODE_OPTIONS: `--import=${later}` }
  start([], env)
  expect((await ready())?.can).not.toContain('unlock')
  kiosk.ask({ do: 'keep-pepper', pepper: 'ab'.repeat(32) })
  await until(() => {
    kiosk.ask({ do: 'status' })
    return statuses().at(-1)?.can.includes('unlock')
  })
  const tries = () => toldAs('tried').map(({ tried }) => tried)
  const tryCode = (stretched: string) => {
    const before = tries().length
    kiosk.ask({ do: 'try-code', number: '10', release: 1, stretched: stretched.repeat(32) })
    return until(() => tries()[before])
  }
  for (const wrong of ['01', '02', '03']) expect(await tryCode(wrong)).toMatchObject({ is: 'key' })
  expect(await tryCode('04')).toMatchObject({ is: 'wait' })

  await supervisor?.stop()
  const before = statuses().length
  start([], env)
  const again = await until(() =>
    statuses()
      .slice(before)
      .find(({ state }) => state === 'ready'),
  )
  expect(again?.can).toContain('unlock')
  // The whole wait again, whatever was served of it.
  const refused = await tryCode('cd')
  expect(refused?.is === 'wait' && refused.ms).toBeGreaterThan(25_000)

  process.kill(supervisor?.pid ?? 0, 'SIGUSR2')
  const held = await vi.waitUntil(async () => {
    const tried = await tryCode('cd')
    return tried?.is === 'key' && tried
  }, patience)
  // With the pepper of before the restart, that no page has given again.
  expect(held.key).toMatch(/^[0-9a-f]{64}$/)
  kiosk.ask({ do: 'code-held', number: '10' })
  expect(await tryCode('cd')).toEqual(held)
})

test('the kiosk is led nowhere else, and opens no window', async () => {
  start()
  await ready()
  kiosk.whim('leave')
  execFileSync('xdotool', ['mousemove', '640', '600', 'click', '1'], { env: display.env })
  await until(() => {
    kiosk.ask({ do: 'status' })
    const { blocked = 0, strays = 0 } = statuses().at(-1)?.counts ?? {}
    return blocked === 1 && strays === 1
  })
  expect(windowsOf(display.env, 'escale-kiosk').map(({ name }) => name)).toEqual(['Kiosque'])
})

test('while the server is silent a page says so, and the kiosk is there once it speaks', async () => {
  kiosk.silence()
  start()
  const names = () => windowsOf(display.env, 'escale-kiosk').map(({ name }) => name)
  await until(() => names().includes('Le serveur ne répond pas'))
  expect(placeOf('escale-kiosk')).toEqual([whole])
  await kiosk.speak()
  const status = await ready()
  expect(status?.state).toBe('ready')
})

test('a second supervisor on the same screen says why it stops', async () => {
  start()
  await ready()
  const second = startSupervisor(display.env, home, kiosk)
  expect(await second.code()).toBe(11)
  expect(second.said()).toMatch(/^Un autre superviseur tient déjà ce poste/)
})

test('the guide’s own sheet is printed, and nothing of it stays', async () => {
  const { programs, paper } = await fakePrinter(home.folder)
  start(['--printer', 'agence'], {
    ...display.env,
    PATH: `${programs}:${display.env['PATH'] ?? ''}`,
  })
  expect((await ready())?.can).toContain('print')
  kiosk.ask({ do: 'print', what: 'sheet' })
  await until(() => toldAs('answer').length === 1)
  const sheet = await readFile(join(paper, 'sheet-1.pdf'))
  expect(sheet.subarray(0, 5).toString()).toBe('%PDF-')
  kiosk.ask({ do: 'end', because: 'left' })
  await until(() => toldAs('receipt')[0]?.receipt.ok)
  expect(await filesUnder(home.memory)).not.toContain('sheet-1.pdf')
})

/** A stick is a mount of its own, which root alone may make. */
const canMount = process.getuid?.() === 0
test.runIf(canMount)('a document is saved on a stick under a neutral name', async () => {
  const stick = join(home.folder, 'media', 'STICK')
  await mkdir(stick, { recursive: true })
  execFileSync('mount', ['-t', 'tmpfs', 'none', stick])
  try {
    start(['--usb-root', join(home.folder, 'media')])
    await ready()
    kiosk.ask({ do: 'open', site: 'canary', path: '/paper', panelPx: 400 })
    await until(() => toldAs('documents').at(-1)?.documents[0]?.state === 'here')
    kiosk.ask({ do: 'save', document: 1 })
    await until(() => toldAs('answer').length === 2)
    expect(await readdir(stick)).toEqual(['document-1.pdf'])
    expect(await readFile(join(stick, 'document-1.pdf'), 'utf8')).toBe('%PDF-1.4 a paper')
    kiosk.ask({ do: 'save', document: 2 })
    await until(() => toldAs('refusal')[0]?.why === 'no-document')
  } finally {
    execFileSync('umount', [stick])
  }
})

test.runIf(canMount)(
  'a sheet made here is saved on a stick as PDF, and nothing of it stays',
  async () => {
    const stick = join(home.folder, 'media', 'STICK')
    await mkdir(stick, { recursive: true })
    start(['--usb-root', join(home.folder, 'media')])
    expect((await ready())?.can).toContain('save')
    kiosk.ask({ do: 'save', document: 'sheet' })
    await until(() => toldAs('refusal')[0]?.why === 'no-stick')
    execFileSync('mount', ['-t', 'tmpfs', 'none', stick])
    try {
      kiosk.ask({ do: 'save', document: 'sheet' })
      await until(() => toldAs('answer').length === 1)
      expect(await readdir(stick)).toEqual(['feuille.pdf'])
      const saved = await readFile(join(stick, 'feuille.pdf'))
      expect(saved.subarray(0, 5).toString()).toBe('%PDF-')
      expect((await filesUnder(home.memory)).some((name) => name.endsWith('.pdf'))).toBe(true)
      kiosk.ask({ do: 'end', because: 'left' })
      await until(() => toldAs('receipt')[0]?.receipt.ok)
      expect((await filesUnder(home.memory)).filter((name) => name.endsWith('.pdf'))).toEqual([])
    } finally {
      execFileSync('umount', [stick])
    }
  },
)

test.runIf(canMount)(
  'what a terminal could not send is written on a stick, piece after piece, and told when there is none',
  async () => {
    const stick = join(home.folder, 'media', 'STICK')
    await mkdir(stick, { recursive: true })
    start(['--usb-root', join(home.folder, 'media')])
    await ready()
    const carried = JSON.stringify({ envelopes: Array.from({ length: 9 }, () => 'ab'.repeat(600)) })
    kiosk.ask({ do: 'carry', at: 0, piece: carried.slice(0, 1200), isLast: false })
    await until(() => toldAs('refusal')[0]?.why === 'no-stick')
    execFileSync('mount', ['-t', 'tmpfs', 'none', stick])
    try {
      const count = Math.ceil(carried.length / 1200)
      for (let at = 0; at < count; at += 1) {
        const piece = carried.slice(at * 1200, (at + 1) * 1200)
        kiosk.ask({ do: 'carry', at, piece, isLast: at === count - 1 })
        await until(() => toldAs('answer').length === at + 1)
      }
      expect(await readFile(join(stick, 'escale-envois.json'), 'utf8')).toBe(carried)
    } finally {
      execFileSync('umount', [stick])
    }
  },
)
