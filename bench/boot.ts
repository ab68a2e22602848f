/**
 * What it takes to boot: the kiosk beside its floor (floor/make-floor.ts), interleaved and in an order that turns, in
 * one run. Goals: first paint offline after a restart at most 1.10 times the floor's, processor time of the whole
 * browser at most 1.25 times, blocking time at most 50 ms on a processor six times slower.
 */
import type { BenchOptions } from './bench-options.ts'
import { launchProfile } from './boot-browser.ts'
import { type Boot, measureBoot } from './boot-page.ts'
import { type BootRow, type Phase, phases } from './boot-phases.ts'
import { printBoots } from './boot-report.ts'
import { makeSites, type Site } from './boot-site.ts'

const slowdown = 6
/** Three boots of two sites in six phases: five minutes, even when the machine has to be waited for. */
const defaultRepetitions = 3

/** Every phase of one site, on profiles of its own. */
async function bootEveryWay(site: Site, newFolder: () => string): Promise<readonly BootRow[]> {
  const rows: BootRow[] = []
  const note = (phase: Phase, boot: Boot) => void rows.push({ site: site.name, phase, boot })
  const bootFirstPage = async (folder: string, rate: number) => {
    const browser = await launchProfile(folder)
    const page = browser.context.pages()[0] ?? (await browser.context.newPage())
    return { browser, page, boot: await measureBoot(browser, page, site.origin, rate) }
  }
  const bootNewTab = async (browser: Awaited<ReturnType<typeof launchProfile>>, rate: number) => {
    const page = await browser.context.newPage()
    const boot = await measureBoot(browser, page, site.origin, rate)
    await page.close()
    return boot
  }

  const folder = newFolder()
  await site.start()
  const cold = await bootFirstPage(folder, 1)
  note('cold', cold.boot)
  await site.quiet()
  await cold.page.reload()
  await site.quiet()
  await cold.browser.context.close()
  const slowCold = await bootFirstPage(newFolder(), slowdown)
  note('cold ÷6', slowCold.boot)
  await slowCold.browser.context.close()
  await site.stop()

  const restart = await bootFirstPage(folder, 1)
  note('offline after a restart', restart.boot)
  note('offline in a new tab', await bootNewTab(restart.browser, 1))
  note('offline in a new tab ÷6', await bootNewTab(restart.browser, slowdown))
  await restart.browser.context.close()
  const slowRestart = await bootFirstPage(folder, slowdown)
  note('offline after a restart ÷6', slowRestart.boot)
  await slowRestart.browser.context.close()
  return rows
}

export async function run({ json, n = defaultRepetitions }: BenchOptions) {
  const sites = await makeSites()
  const rows: BootRow[] = []
  try {
    for (let turn = 0; turn < n; turn += 1) {
      for (let place = 0; place < sites.all.length; place += 1) {
        const site = sites.all[(place + turn) % sites.all.length]
        if (site) rows.push(...(await bootEveryWay(site, sites.temporaryFolder)))
      }
      console.error(`${turn + 1} of ${n}`)
    }
  } finally {
    sites.remove()
  }
  if (json) console.log(JSON.stringify({ n, slowdown, rows }, undefined, 2))
  else printBoots(phases, rows)
}
