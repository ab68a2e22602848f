/** One boot of a page: what it cost, and when it was there. */
import type { Page } from 'playwright-core'
import type { BenchBrowser } from './boot-browser.ts'
import { waitForQuiet } from './process-cpu.ts'

export interface Boot {
  readonly firstPaintMs: number
  /** Handlers are attached: the page answers a touch. The floor has no such mark. */
  readonly hydratedMs: number
  /** The content is shown and everything has woken. */
  readonly awakeMs: number
  readonly firstByteMs: number
  /** What long tasks take beyond 50 ms each, from the first paint on (Total Blocking Time). */
  readonly blockingMs: number
  readonly longestTaskMs: number
  /** Processor time of every process of the browser. Meaningless when the processor is slowed: that is done by waiting. */
  readonly cpuMs: number
  readonly foreign: number
  readonly heapKB: number
  /** What the page itself loaded, its service worker apart: compressed when it is cold, not from the cache. */
  readonly pageKB: number
  /** Who answered the navigation: `network`, `fetch-event`, or `cache` when a static route did. */
  readonly answeredBy: string
}

/** After `load`, time for everything to wake: the same for every site. */
const restMs = 1500

/** Static routes are not yet in TypeScript's library. */
interface RoutedTiming extends PerformanceNavigationTiming {
  readonly workerFinalSourceType?: string
}

const readTimings = async () => {
  const isRouted = (entry: PerformanceEntry): entry is RoutedTiming =>
    entry.entryType === 'navigation'
  const navigation = performance.getEntriesByType('navigation').find(isRouted)
  const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN
  const longTasks: PerformanceEntry[] = []
  const observer = new PerformanceObserver((list) => void longTasks.push(...list.getEntries()))
  observer.observe({ type: 'longtask', buffered: true })
  await new Promise((resolve) => setTimeout(resolve, 50))
  observer.disconnect()
  const firstPaintMs = at('first-contentful-paint')
  const bytes = performance
    .getEntriesByType('resource')
    .reduce(
      (sum, entry) => sum + ('encodedBodySize' in entry ? Number(entry.encodedBodySize) : 0),
      0,
    )
  return {
    firstPaintMs,
    hydratedMs: at('hydrated'),
    awakeMs: at('awake'),
    firstByteMs: navigation?.responseStart ?? Number.NaN,
    blockingMs: longTasks
      .filter(({ startTime, duration }) => startTime + duration > firstPaintMs)
      .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
    longestTaskMs: Math.max(0, ...longTasks.map(({ duration }) => duration)),
    pageKB: (bytes + (navigation?.encodedBodySize ?? 0)) / 1000,
    answeredBy:
      navigation?.workerFinalSourceType ||
      ((navigation?.workerStart ?? 0) > 0 ? 'fetch-event' : 'network'),
  }
}

/** Goes to `origin` on a page that has shown nothing yet, the processor slowed `slowdown` times. */
export async function measureBoot(
  { context, countCpu }: BenchBrowser,
  page: Page,
  origin: string,
  slowdown: number,
): Promise<Boot> {
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await waitForQuiet()
  const stop = countCpu()
  await page.goto(origin, { waitUntil: 'load' })
  await new Promise((resolve) => setTimeout(resolve, restMs * Math.sqrt(slowdown)))
  const { cpuMs, foreign } = stop()
  const timings = await page.evaluate(readTimings)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  await devtools.detach()
  return { ...timings, cpuMs, foreign, heapKB: usedSize / 1000 }
}
