/** @whole A real keeper and a real browser on a screen, against sites that behave as badly as sites can (security reference, faults 53 to 62). */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { KeeperReport } from '#terminal/plane/keeper-words.ts'
import { startDisplay } from '../display.ts'
import {
  processesOf,
  siteArea,
  startKeeper,
  until,
  type KeeperUnderTest,
} from '../keeper-under-test.ts'
import { startHostileSite } from './hostile-site.ts'

let display: Awaited<ReturnType<typeof startDisplay>>
let site: Awaited<ReturnType<typeof startHostileSite>>
let keeper: KeeperUnderTest
/** Where the reports of the test start. */
let from = 0
/** Path of the page the test has opened. */
let onScreen = ''

const maxWindows = 4

const start = () => startKeeper(display.env, { rules: site.rules, maxWindows, maxDownloads: 5 })

beforeAll(async () => {
  display = await startDisplay()
  site = await startHostileSite()
  keeper = await start()
})
afterAll(async () => {
  await keeper.stop()
  site.stop()
  await display.stop()
})
beforeEach(() => {
  from = keeper.reports.length
  site.told.length = 0
  site.asked.length = 0
  site.reached.length = 0
})

type State = Extract<KeeperReport, { say: 'site' }>['state']
const shows = (state: State, windows?: number) =>
  keeper.hear(
    'site',
    (report) => report.state === state && (windows === undefined || report.windows === windows),
    from,
  )
const settles = (state: State, windows: number) =>
  until(() => {
    const now = keeper.site()
    return now?.state === state && now.windows === windows
  }, `${state} with ${windows} windows`)
const openAt = (address: string) => {
  from = keeper.reports.length
  site.told.length = 0
  onScreen = new URL(address).pathname
  keeper.order({ do: 'open', address, bounds: siteArea })
}
const openPage = async (name: string) => {
  openAt(`${site.official}/${name}`)
  await shows('open')
  await isOnScreen()
}
const isOnScreen = () => until(() => siteWindows().length === 1, 'one window on screen')
const xdotool = (...words: string[]) =>
  execFileSync('xdotool', words, { env: display.env, encoding: 'utf8' })
const siteWindows = () => {
  try {
    return xdotool('search', '--onlyvisible', '--class', 'escale-site').trim().split('\n')
  } catch {
    // Its way to say that there is none.
    return []
  }
}
/** Presses in the middle of the site. A browser drops presses until a page has been seen: again, until the page had one. */
const click = async (isPressed = () => site.told.includes(`pressed ${onScreen}`)) => {
  xdotool('mousemove', String(siteArea.left + 300), '400')
  let pressedAt = -Infinity
  await until(() => {
    if (isPressed()) return true
    if (performance.now() - pressedAt > 700) {
      pressedAt = performance.now()
      xdotool('click', '1')
    }
    return false
  }, 'the page is pressed')
}
const isTold = (words: string) =>
  until(() => site.told.includes(words), `the site tells « ${words} »`)
/** Whatever the site did, the terminal takes it away and another opens. */
const stillObeys = async () => {
  from = keeper.reports.length
  keeper.order({ do: 'close' })
  await shows('closed', 0)
  await until(() => siteWindows().length === 0, 'no window on screen')
  await openPage('plain')
  await settles('open', 1)
}

describe('addresses', () => {
  test('a listed origin opens in the site area and is named by its host', async () => {
    await openPage('plain')
    expect(keeper.site()).toMatchObject({
      at: { site: 'impots', host: new URL(site.official).host },
      windows: 1,
      canGoBack: false,
    })
    const [id = ''] = siteWindows()
    const place = xdotool('getwindowgeometry', '--shell', id)
    // The window manager may keep an edge of one pixel.
    expect(Math.abs(Number(/X=(\d+)/.exec(place)?.[1]) - siteArea.left)).toBeLessThan(2)
    expect(place).toContain(`WIDTH=${siteArea.width}\nHEIGHT=${siteArea.height}`)
  })

  test('a link, a redirect and a popup outside the list show the kind page, and nothing is sent there', async () => {
    for (const way of ['out-link', 'out-popup']) {
      await openPage(way)
      await click()
      await shows('blocked')
      await keeper.hear('refused', ({ what }) => what === 'address', from)
    }
    openAt(`${site.official}/redirect-out`)
    await shows('blocked')
    expect(site.reached).toEqual([])
    await stillObeys()
  })

  test('the key of the kind page leads back to the site', async () => {
    await openPage('out-link')
    await click()
    await shows('blocked')
    await until(() => siteWindows().length === 1, 'one window')
    let pressedAt = -Infinity
    await until(() => {
      if (keeper.site()?.state === 'open') return true
      if (performance.now() - pressedAt > 700) {
        pressedAt = performance.now()
        xdotool('key', 'Return')
      }
      return false
    }, 'the site again')
  })

  test('a redirect to another listed origin opens and is named', async () => {
    openAt(`${site.official}/redirect-other`)
    await keeper.hear('site', ({ at, state }) => state === 'open' && at?.site === 'cafat', from)
  })

  test('a frame may come from elsewhere, but not by another scheme', async () => {
    await openPage('out-frame')
    await until(() => site.reached.includes('/plain'), 'the frame of https or of this PC')
    expect(keeper.site()?.state).toBe('open')
  })

  test('mailto:, tel: and other programs start nothing and open no window', async () => {
    await openPage('external')
    const before = site.asked.length
    await click(() => keeper.reports.slice(from).some(({ say }) => say === 'refused'))
    await keeper.hear('refused', ({ what }) => what === 'address', from)
    await until(() => keeper.site()?.state === 'open', 'open')
    expect(site.asked.slice(before)).not.toContain('/plain')
    const programs = readdirSync('/proc').flatMap((pid) => {
      try {
        return [readFileSync(`/proc/${pid}/cmdline`, 'utf8')]
      } catch {
        return []
      }
    })
    expect(programs.filter((program) => /xdg-(?:open|email)/.test(program))).toEqual([])
    await stillObeys()
  })

  test('the browser’s own pages, files and sources never stay on screen', async () => {
    await openPage('schemes')
    await click()
    await stillObeys()
    expect(siteWindows()).toHaveLength(1)
  })
})

describe('windows', () => {
  test('a link for a new tab opens a window without bars above the site', async () => {
    await openPage('blank-link')
    await click()
    await settles('open', 2)
    await until(() => site.asked.includes('/plain'), 'the link is asked')
    from = keeper.reports.length
    keeper.order({ do: 'back' })
    await shows('open', 1)
  })

  test('a tab that gets past the guard comes back as a window without bars', async () => {
    await openPage('sly-link')
    await click()
    await settles('open', 2)
    await until(() => site.asked.filter((path) => path === '/plain').length === 1, 'asked once')
    for (const id of siteWindows()) {
      expect(xdotool('getwindowgeometry', '--shell', id)).toContain(`WIDTH=${siteArea.width}`)
    }
    await stillObeys()
  })

  test.each(['busy-popup', 'busy-tab'])(
    'a new window of a page at work (%s) is not taken for a stray one',
    async (name) => {
      await openPage(name)
      await click()
      await settles('open', 2)
      await until(() => siteWindows().length === 2, 'both on screen')
      for (const id of siteWindows()) {
        expect(xdotool('getwindowgeometry', '--shell', id)).toContain(`WIDTH=${siteArea.width}`)
      }
      await stillObeys()
    },
  )

  test('a form for a new tab arrives whole', async () => {
    await openPage('blank-form')
    await click()
    await isTold('posted mot=aroha')
    await settles('open', 2)
    await stillObeys()
  })

  test.each(['storm', 'tabs'])('a storm of windows (%s) stays within the limit', async (name) => {
    await openPage(name)
    await click()
    await keeper.hear('refused', ({ what }) => what === 'window', from)
    await until(() => siteWindows().length <= maxWindows, 'few windows')
    const counts = keeper.reports
      .slice(from)
      .flatMap((one) => (one.say === 'site' ? [one.windows] : []))
    expect(Math.max(...counts)).toBeLessThanOrEqual(maxWindows)
    await stillObeys()
  })

  test('a site that cuts itself off from its opener (COOP) is a window like another', async () => {
    openAt(`${site.official}/coop`)
    await shows('open')
    await isOnScreen()
    await click()
    await settles('open', 2)
    expect(site.reached).toEqual([])
    await stillObeys()
  })

  test('a window that turns its opener elsewhere gets the kind page', async () => {
    await openPage('opener')
    await click()
    await isTold('turned')
    await keeper.hear('refused', ({ what }) => what === 'address', from)
    expect(site.reached).toEqual([])
    await stillObeys()
  })

  test('the first window does not close by itself', async () => {
    await openPage('close')
    await isTold('after close')
    await stillObeys()
  })
})

describe('a site that holds on', () => {
  test('alerts without end hold nothing', async () => {
    openAt(`${site.official}/alerts`)
    await shows('open')
    await stillObeys()
  })

  test('« restez sur la page » holds nothing, whenever it is said', async () => {
    // Such a page may ask before the next one is fetched, or once more while it is being let go of.
    for (let time = 0; time < 4; time += 1) {
      await openPage('stay')
      await click()
      await stillObeys()
    }
  })

  test('a page that never answers again holds nothing', async () => {
    await openPage('hang')
    await click()
    keeper.order({ do: 'back' })
    keeper.order({ do: 'print', order: 1, what: 'page' })
    await stillObeys()
  })

  test('a page that crashes says so, and opens again', async () => {
    await openPage('plain')
    const renderers = processesOf(keeper.browserPid, keeper.folder).filter((pid) =>
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer'),
    )
    for (const pid of renderers) process.kill(pid, 'SIGKILL')
    await shows('crashed')
    await stillObeys()
  })

  test('a redirect without end and an answer that never comes leave the keys of the terminal alive', async () => {
    openAt(`${site.official}/endless?0`)
    await shows('unreachable')
    openAt(`${site.official}/late`)
    await shows('opening')
    await stillObeys()
  })

  test('no such host, a certificate nobody can check: the kind page, with the site’s name', async () => {
    openAt('https://nulle-part.invalid/')
    expect((await shows('unreachable')).at).toEqual({ site: 'impots', host: 'nulle-part.invalid' })
    openAt(`${site.secure}/plain`)
    expect((await shows('unreachable')).at).toEqual({
      site: 'impots',
      host: new URL(site.secure).host,
    })
    expect(site.asked).not.toContain('/plain')
  })

  test('a password box of the browser never opens', async () => {
    openAt(`${site.official}/password`)
    await shows('open')
    expect(siteWindows()).toHaveLength(1)
  })

  test('a worker that replays pages stays the site it is', async () => {
    await openPage('replay')
    await isTold('controlled')
    openAt(`${site.official}/plain`)
    await isTold('replayed')
    expect((await shows('open')).at).toEqual({
      site: 'impots',
      host: new URL(site.official).host,
    })
  })
})

describe('what a site may ask for', () => {
  // The worker of the test before answers for the official site from now on: its twin is asked.
  const openTwin = async (name: string) => {
    openAt(`${site.other}/${name}`)
    await shows('open')
    await isOnScreen()
  }

  test('camera, microphone, place, clipboard, pointer and notifications: no, without a word on screen', async () => {
    await openTwin('permissions')
    await click()
    await isTold('asked')
    expect(site.told.filter((words) => words.includes('granted'))).toEqual([])
    expect(site.told).toContain('notifications denied')
    expect(site.told).toContain('place denied 1')
  })

  test('the whole screen and the choosers of files are not given', async () => {
    await openTwin('fullscreen')
    await click()
    await isTold('no picker')
    expect(site.told).toEqual(expect.arrayContaining(['not full', 'in window']))
  })

  test('print() reaches the terminal, which gets a PDF of the page', async () => {
    await openTwin('print')
    await click()
    await isTold('printed')
    await keeper.hear('wants-print', () => true, from)
    keeper.order({ do: 'print', order: 7, what: 'page' })
    const { file } = await keeper.hear('print-ready', ({ order }) => order === 7, from)
    expect(readFileSync(join(keeper.folder, file ?? ''), 'latin1')).toMatch(/^%PDF-/)
  })

  test('the keys of the browser do nothing, typing works and keeps the session awake', async () => {
    await openTwin('field')
    await click()
    const keys = [
      'ctrl+n',
      'ctrl+t',
      'ctrl+o',
      'ctrl+s',
      'ctrl+f',
      'ctrl+w',
      'F1',
      'F12',
      'alt+Left',
    ]
    xdotool('key', ...keys)
    xdotool('type', 'aroha')
    await isTold('aroha')
    // At most once a second, whatever the test before did.
    const isHeard = () => keeper.reports.slice(from).some(({ say }) => say === 'stirred')
    await until(() => {
      xdotool('key', 'Right')
      return isHeard()
    }, 'the session stays awake')
    expect(siteWindows()).toHaveLength(1)
    expect(keeper.site()).toMatchObject({ state: 'open', windows: 1 })
  })

  test.each([
    ['sound', 'a film that is heard keeps the session awake', 2, Infinity],
    // A picture that moves for ever would keep it awake for nobody.
    ['muted-sound', 'one without sound does not', 0, 0],
  ])('%s: %s', async (name, _what, least, most) => {
    await openTwin(name)
    await click()
    await isTold('playing 4')
    const before = keeper.reports.length
    await isTold('playing 16')
    const told = keeper.reports.slice(before)
    const stirs = told.filter(({ say }) => say === 'stirred').length
    expect(stirs).toBeGreaterThanOrEqual(least)
    expect(stirs).toBeLessThanOrEqual(most)
    expect(told.some(({ say }) => say === 'heard')).toBe(least > 0)
  })
})

describe('documents', () => {
  const openTwin = async (name: string) => {
    openAt(`${site.other}/${name}`)
    await shows('open')
    await isOnScreen()
  }
  beforeAll(async () => {
    await keeper.stop()
    keeper = await start()
  })

  test('a download is a number, a kind and a size; its name stays with the keeper', async () => {
    await openTwin('download')
    await click()
    const isHere = ({ documents }: { documents: readonly { state: string }[] }) =>
      documents.some(({ state }) => state === 'here')
    const { documents } = await keeper.hear('documents', isHere, from)
    expect(documents).toEqual([{ number: 1, kind: 'pdf', bytes: 14, state: 'here' }])
    expect(JSON.stringify(keeper.reports)).not.toContain('avis')
    keeper.order({ do: 'locate', order: 1, document: 1 })
    const { file } = await keeper.hear('document-at', () => true, from)
    expect(file).toBe('saves/document-1.pdf')
    expect(readFileSync(join(keeper.folder, file ?? ''), 'utf8')).toBe('%PDF-1.4 aroha')
    keeper.order({ do: 'print', order: 2, what: 1 })
    const printable = await keeper.hear('print-ready', ({ order }) => order === 2, from)
    expect(readFileSync(join(keeper.folder, printable.file ?? ''), 'utf8')).toBe('%PDF-1.4 aroha')
    expect(keeper.site()?.state).toBe('open')
  })

  test('a site’s file field gets that document under its real name, made safe', async () => {
    await openTwin('upload')
    await click()
    await keeper.hear('choosing', ({ isOpen }) => isOpen, from)
    keeper.order({ do: 'choose', document: 1 })
    await keeper.hear('choosing', ({ isOpen }) => !isOpen, from)
    await until(
      () => site.told.some((name) => /^avis.*2026\.pdf$/.test(name)),
      'the name of the file',
    )
    expect(site.told.join('')).not.toContain('\n')
  })

  test('no document chosen is an answer too', async () => {
    await openTwin('upload')
    await click()
    await keeper.hear('choosing', ({ isOpen }) => isOpen, from)
    keeper.order({ do: 'choose', document: null })
    await keeper.hear('choosing', ({ isOpen }) => !isOpen, from)
    expect(site.told.filter((words) => words.endsWith('pdf'))).toEqual([])
  })

  test('a PDF with a script is a document, never run here', async () => {
    openAt(`${site.other}/inline.pdf`)
    await keeper.hear('documents', ({ documents }) => documents[1]?.state === 'here', from)
    expect(keeper.reports.slice(from).some(({ say }) => say === 'wants-print')).toBe(false)
  })

  test('a document made by the page itself is one like another', async () => {
    await openTwin('blob')
    await click()
    await keeper.hear('documents', ({ documents }) => documents[2]?.state === 'here', from)
  })

  test('five gigabytes and a thousand files are refused, and nothing of them stays', async () => {
    openAt(`${site.other}/huge`)
    await keeper.hear(
      'documents',
      ({ documents }) => documents.some(({ state }) => state === 'refused'),
      from,
    )
    openAt(`${site.other}/many`)
    const { documents } = await keeper.hear(
      'documents',
      (report) => report.documents.filter(({ state }) => state === 'here').length === 5,
      from,
    )
    expect(documents.length).toBeLessThan(10)
    await stillObeys()
    const files = () => readdirSync(join(keeper.folder, 'downloads'))
    await until(
      () => files().length === 5,
      () => `five files only: ${files().join()}`,
    )
  })
})

describe('the end', () => {
  const holdersOf = (folder: string) =>
    readdirSync('/proc').filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder)
      } catch {
        return false
      }
    })

  test('when the supervisor is gone, browser, keeper and folder go by themselves', async () => {
    const other = await start()
    other.order({ do: 'open', address: `${site.other}/alerts`, bounds: siteArea })
    await other.hear('site', ({ state }) => state === 'open')
    other.process.disconnect()
    await until(() => processesOf(other.browserPid, other.folder).length === 0, 'no process')
    await until(() => !existsSync(other.folder), 'no folder')
    await until(() => other.process.exitCode !== null, 'the keeper ended')
    expect(holdersOf(other.folder)).toEqual([])
  })

  test('when the browser is killed, the supervisor hears it', async () => {
    const other = await start()
    process.kill(-other.browserPid, 'SIGKILL')
    await other.hear('lost')
    await other.stop()
  })

  test('when both are killed, no process of the session is left', async () => {
    const other = await start()
    other.order({ do: 'open', address: `${site.other}/hang`, bounds: siteArea })
    await other.hear('site', ({ state }) => state === 'open')
    process.kill(-other.browserPid, 'SIGKILL')
    process.kill(-(other.process.pid ?? 0), 'SIGKILL')
    await until(() => processesOf(other.browserPid, other.folder).length === 0, 'no process')
    await until(() => other.process.signalCode !== null, 'the keeper ended')
    // Nobody of the session is left to do it: the supervisor's part.
    rmSync(other.folder, { recursive: true })
  })
})
