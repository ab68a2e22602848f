/**
 * Finding a guide: how long an answer takes on a slow machine (CPU ÷6), how often a misspelt query still finds its
 * guide, and what the index weighs, beside MiniSearch in the same interleaved run. Goal: p95 at most 20 ms, at least
 * 95 % of the queries with one slip answered in the first ten, no long task on the page.
 */
import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '#setup/find-chromium.js'
import type { BenchOptions } from './bench-options.ts'
import { type EngineName, engineNames, engines } from './search-engines.ts'
import { makeCorpus, type Query } from './search-guides.ts'
import type { FeltOfWorker } from './search-page.ts'
import { type Measured, print, type Report, reportOf } from './search-report.ts'
import { serveSearchSite } from './search-site.ts'

const sizes = [1000, 10_000]
const seeds = [7, 42, 99]
const queriesPerKind = 100
const slowdown = 6
const openPage = async (browser: Browser, origin: string) => {
  const page = await browser.newPage()
  await page.goto(`${origin}/search-page.html`)
  await page.waitForFunction(() => 'searchBench' in window)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  return page
}

/** Every engine over the same queries, a fresh page each, in an order that turns. */
async function measure(browser: Browser, size: number): Promise<Report> {
  const runs = seeds.map((seed) => ({ seed, corpus: makeCorpus(size, seed) }))
  const pathOf = (engine: EngineName, seed: number) =>
    `/${encodeURIComponent(engine)}-${size}-${seed}`
  const indexes = new Map<string, string>()
  const measured = engineNames.map((engine): Measured => ({
    engine,
    buildMs: [],
    serialised: [],
    openMs: [],
    asked: [],
  }))
  for (const { seed, corpus } of runs)
    for (const { engine, buildMs, serialised } of measured) {
      const start = performance.now()
      const index = engines[engine].build(corpus.documents)
      buildMs.push(performance.now() - start)
      serialised.push(index)
      indexes.set(pathOf(engine, seed), index)
    }

  const site = await serveSearchSite(indexes)
  const throughWorker: FeltOfWorker[] = []
  for (const [turn, { seed, corpus }] of runs.entries()) {
    const queries = corpus.makeQueries(queriesPerKind)
    for (let at = 0; at < measured.length; at += 1) {
      const cell = measured[(at + turn) % measured.length]
      if (!cell) continue
      const path = pathOf(cell.engine, seed)
      const { openMs, asked } = await askOnPage(browser, site.origin, cell.engine, path, queries)
      cell.openMs.push(openMs)
      cell.asked.push(...asked)
    }
    const some = queries.filter((_, at) => at % 10 === 0)
    throughWorker.push(await askThroughWorker(browser, site.origin, pathOf('escale', seed), some))
  }
  await site.close()
  return reportOf(size, measured, throughWorker)
}

async function askOnPage(
  browser: Browser,
  origin: string,
  engine: EngineName,
  path: string,
  queries: Query[],
) {
  const page = await openPage(browser, origin)
  const answer = await page.evaluate(
    async (ask) => window.searchBench.askOnPage(ask.engine, ask.path, ask.queries),
    { engine, path, queries },
  )
  await page.close()
  return answer
}

async function askThroughWorker(
  browser: Browser,
  origin: string,
  path: string,
  queries: Query[],
): Promise<FeltOfWorker> {
  const page = await openPage(browser, origin)
  const answer = await page.evaluate(
    async (ask) => window.searchBench.askThroughWorker(ask.path, ask.queries),
    { path, queries },
  )
  await page.close()
  return answer
}

export async function run({ json }: BenchOptions) {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('no Chromium on this machine')
  const browser = await chromium.launch({ executablePath })
  const reports: Report[] = []
  for (const size of sizes) {
    const report = await measure(browser, size)
    reports.push(report)
    if (!json) print(report, slowdown)
  }
  if (json) console.log(JSON.stringify({ slowdown, seeds, queriesPerKind, reports }, undefined, 2))
  await browser.close()
}
