// @whole One keeper alone: what a session plants is all found while it lives, and the window system keeps none of it.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startDisplay } from '../display.ts'
import { type KeeperUnderTest, siteArea, startKeeper } from '../keeper-under-test.ts'
import { newRun } from './mark.ts'
import { visit } from './person.ts'
import { allProcesses, descendantsOf } from './processes.ts'
import { searchDisk } from './search-disk.ts'
import { searchMemory } from './search-memory.ts'
import { type Sites, startSites } from './start-sites.ts'
import { surfaces } from './surfaces.ts'

const canReadMemory = process.platform === 'linux' && process.getuid?.() === 0
const sinceMs = Date.now()
const run = newRun()
let display: Awaited<ReturnType<typeof startDisplay>>
let sites: Sites
let keeper: KeeperUnderTest

beforeAll(async () => {
  display = await startDisplay()
  sites = await startSites(newRun())
  keeper = await startKeeper(display.env, {
    rules: [{ site: 'canary', origins: sites.addresses.sites }],
  })
})
afterAll(async () => {
  await keeper.stop()
  sites.stop()
  await display.stop()
})

/** The X server and the window manager of the test's screen. */
const windowSystem = () =>
  descendantsOf([process.pid]).filter(({ pid }) =>
    /^(?:Xvfb|openbox)$/.test(readFileSync(`/proc/${pid}/comm`, 'utf8').trim()),
  )

test.runIf(canReadMemory)(
  'every surface is planted and found, but not in the window system',
  async () => {
    const { failed, known, recognised } = await visit({
      sites,
      env: display.env,
      point: { x: siteArea.left + 440, y: 200 },
      run,
      round: 1,
      open: () =>
        keeper.order({ do: 'open', address: `${sites.addresses.sites[0]}/`, bounds: siteArea }),
    })
    expect(failed).toEqual([])
    expect(recognised).toEqual([])
    expect(known).toMatchObject([{ cookies: '', localStorage: 0, databases: 0, scale: 1 }])

    const session = allProcesses().filter(({ group }) =>
      [keeper.browserPid, keeper.process.pid].includes(group),
    )
    const pids = session.map(({ pid }) => pid)
    const hits = [
      ...searchMemory(run, pids),
      ...searchDisk(run, { roots: [keeper.folder], sinceMs }),
    ]
    const found = new Set(hits.map(({ surface }) => surface))
    expect(surfaces.filter((surface) => !found.has(surface))).toEqual([])

    expect(windowSystem()).toHaveLength(2)
    expect(
      searchMemory(
        run,
        windowSystem().map(({ pid }) => pid),
      ),
    ).toEqual([])
  },
)
