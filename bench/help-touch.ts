/** From the finger to the sound, in real Chromium: a terminal and a tablet of one counter, and the hub between them. */
import type { Page } from 'playwright-core'
import { launchBrowser } from '../tests/journeys/chromium.ts'
import { counterOn } from '../tests/journeys/counter.ts'
import { startFleetHub } from '../tests/journeys/fleet-hub.ts'
import { sitDown, touch } from '../tests/journeys/walk-in.ts'
import { quantile } from './statistics.ts'

const calls = 20

export interface TouchToSound {
  readonly calls: number
  readonly p50Ms: number
  readonly p95Ms: number
}

/** Calls back here, on the one clock of this process: two pages do not agree on the time to some tens of milliseconds. */
async function hearTouches(terminal: Page, heard: () => void): Promise<void> {
  await terminal.exposeFunction('benchTouched', heard)
  await terminal.evaluate(`addEventListener('click', () => benchTouched(), { capture: true })`)
}

async function hearSounds(tablet: Page, heard: () => void): Promise<void> {
  await tablet.exposeFunction('benchRang', heard)
  await tablet.evaluate(`new PerformanceObserver((list) => {
    if (list.getEntriesByName('rung').length > 0) benchRang()
  }).observe({ type: 'mark' })`)
}

/** Serves the pages as they are built. */
export async function measureTouches(): Promise<TouchToSound> {
  const hub = await startFleetHub()
  const browser = await launchBrowser()
  try {
    const { aTerminal, aTablet } = counterOn(browser, hub)
    const terminal = await aTerminal()
    const tablet = await aTablet()
    let touchedMs = 0
    let rang = (_ms: number) => {}
    await hearTouches(terminal, () => void (touchedMs = performance.now()))
    await hearSounds(tablet, () => rang(performance.now()))
    await sitDown(terminal)
    await touch(terminal, 'Aide')
    const waits: number[] = []
    for (let n = 0; n < calls; n += 1) {
      const ring = new Promise<number>((resolve) => void (rang = resolve))
      await touch(terminal, "Demander de l'aide")
      waits.push((await ring) - touchedMs)
      await touch(terminal, "Annuler l'appel")
      await tablet.getByText('Personne n’attend.').waitFor()
    }
    return {
      calls,
      p50Ms: Math.round(quantile(waits, 0.5)),
      p95Ms: Math.round(quantile(waits, 0.95)),
    }
  } finally {
    await browser.close()
    await hub.stop()
  }
}
