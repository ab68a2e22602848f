/**
 * Finding a guide: how long an answer takes on a slow machine (CPU ÷6), how often a misspelt query still finds its
 * guide, and what the index weighs, beside MiniSearch in the same interleaved run. Goal: p95 at most 20 ms, at least
 * 95 % of the queries with one slip answered in the first ten, no long task on the page.
 */
import { brotliCompressSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '#setup/find-chromium.js'
import type { BenchOptions } from './bench-options.ts'
import { type EngineName, engineNames, engines } from './search-engines.ts'
import { kinds, makeCorpus, type Query } from './search-guides.ts'
import { serveSearchSite } from './search-site.ts'
import { median, quantile, ratioOf } from './statistics.ts'

const sizes = [1000, 10_000]
const seeds = [7, 42, 99]
const queriesPerKind = 100
const slowdown = 6
const p95 = (sample: readonly number[]) => quantile(sample, 0.95)
const round = (value: number, digits = 2) => Number(value.toFixed(digits))
const share = (flags: readonly boolean[]) => flags.filter(Boolean).length / flags.length

const openPage = async (browser: Browser, origin: string) => {
  const page = await browser.newPage()
  await page.goto(`${origin}/search-page.html`)
  await page.waitForFunction(() => 'searchBench' in window)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  return page
}

/** Every engine over the same queries, a fresh page each, in an order that turns. */
async function measure(browser: Browser, size: number) {
  const runs = seeds.map((seed) => ({ seed, corpus: makeCorpus(size, seed) }))
  const indexes = new Map<string, string>()
  const buildMs = new Map<EngineName, number[]>(engineNames.map((name) => [name, []]))
  const pathOf = (engine: EngineName, seed: number) =>
    `/${encodeURIComponent(engine)}-${size}-${seed}`
  for (const { seed, corpus } of runs)
    for (const engine of engineNames) {
      const start = performance.now()
      indexes.set(pathOf(engine, seed), engines[engine].build(corpus.documents))
      buildMs.get(engine)?.push(performance.now() - start)
    }

  const site = await serveSearchSite(indexes)
  const onPage = engineNames.map((engine) => ({
    engine,
    openMs: new Array<number>(),
    asked: new Array<Awaited<ReturnType<typeof askOnPage>>['asked'][number]>(),
  }))
  const throughWorker: Awaited<ReturnType<typeof askThroughWorker>>[] = []
  const askOnPage = async (engine: EngineName, seed: number, queries: readonly Query[]) => {
    const page = await openPage(browser, site.origin)
    const answer = await page.evaluate(
      async (ask) => window.searchBench.askOnPage(ask.engine, ask.path, ask.queries),
      { engine, path: pathOf(engine, seed), queries: [...queries] },
    )
    await page.close()
    return answer
  }
  const askThroughWorker = async (seed: number, queries: readonly Query[]) => {
    const page = await openPage(browser, site.origin)
    const answer = await page.evaluate(
      async (ask) => window.searchBench.askThroughWorker(ask.path, ask.queries),
      { path: pathOf('escale', seed), queries: queries.filter((_, at) => at % 10 === 0) },
    )
    await page.close()
    return answer
  }
  for (const [turn, { seed, corpus }] of runs.entries()) {
    const queries = corpus.makeQueries(queriesPerKind)
    for (let at = 0; at < onPage.length; at += 1) {
      const cell = onPage[(at + turn) % onPage.length]
      if (!cell) continue
      const { openMs, asked } = await askOnPage(cell.engine, seed, queries)
      cell.openMs.push(openMs)
      cell.asked.push(...asked)
    }
    throughWorker.push(await askThroughWorker(seed, queries))
  }
  await site.close()

  const ours = onPage[0]?.asked.map(({ ms }) => ms) ?? []
  return {
    guides: size,
    engines: onPage.map(({ engine, openMs, asked }) => {
      const times = asked.map(({ ms }) => ms)
      const serialised = seeds.map((seed) => indexes.get(pathOf(engine, seed)) ?? '')
      return {
        engine,
        buildMs: round(median(buildMs.get(engine) ?? []), 0),
        indexMB: round(median(serialised.map((text) => text.length / 1e6))),
        indexBrotliMB: round(brotliCompressSync(serialised[0] ?? '').length / 1e6),
        openMs: round(median(openMs), 0),
        medianMs: round(median(times)),
        p95Ms: round(p95(times)),
        ...(engine === 'escale'
          ? {}
          : {
              oursOverTheirs: {
                median: roundAll(ratioOf(ours, times, median)),
                p95: roundAll(ratioOf(ours, times, p95)),
              },
            }),
        kinds: kinds.map((kind) => {
          const ofKind = asked.filter((one) => one.kind === kind)
          const kindTimes = ofKind.map(({ ms }) => ms)
          return {
            kind,
            medianMs: round(median(kindTimes)),
            p95Ms: round(p95(kindTimes)),
            firstTen: round(share(ofKind.map(({ hit }) => hit)), 3),
          }
        }),
      }
    }),
    worker: {
      handOverMs: round(median(throughWorker.map(({ handOverMs }) => handOverMs)), 1),
      openMs: round(median(throughWorker.map(({ openMs }) => openMs)), 0),
      p95Ms: round(p95(throughWorker.flatMap(({ answerMs }) => answerMs))),
      longTasksMs: throughWorker.flatMap(({ longTasksMs }) => longTasksMs),
    },
  }
}

const roundAll = ({ ratio, low, high }: ReturnType<typeof ratioOf>) => ({
  ratio: round(ratio),
  low: round(low),
  high: round(high),
})

const interval = ({ ratio, low, high }: ReturnType<typeof ratioOf>) => `${ratio} (${low}–${high})`

type Report = Awaited<ReturnType<typeof measure>>

function print(report: Report) {
  console.log(`\n${report.guides} guides, CPU ÷${slowdown}, on the page's own thread`)
  console.table(
    report.engines.map(
      ({ engine, buildMs, indexMB, indexBrotliMB, openMs, medianMs, p95Ms, ...more }) => ({
        engine,
        buildMs,
        indexMB,
        indexBrotliMB,
        openMs,
        medianMs,
        p95Ms,
        'ours/theirs, p95': more.oursOverTheirs ? interval(more.oursOverTheirs.p95) : '',
      }),
    ),
  )
  console.table(
    Object.fromEntries(
      report.engines.map(({ engine, kinds: perKind }) => [
        engine,
        Object.fromEntries(
          perKind.map(({ kind, p95Ms, firstTen }) => [
            kind,
            `${round(firstTen * 100, 1)} % · p95 ${p95Ms} ms`,
          ]),
        ),
      ]),
    ),
  )
  const { worker } = report
  console.log(
    `worker: handed over in ${worker.handOverMs} ms, open after ${worker.openMs} ms, p95 ${worker.p95Ms} ms while typing, ` +
      `${worker.longTasksMs.length} long tasks on the page`,
  )
}

export async function run({ json }: BenchOptions) {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('no Chromium on this machine')
  const browser = await chromium.launch({ executablePath })
  const reports: Report[] = []
  for (const size of sizes) {
    const report = await measure(browser, size)
    reports.push(report)
    if (!json) print(report)
  }
  if (json) console.log(JSON.stringify({ slowdown, seeds, queriesPerKind, reports }, undefined, 2))
  await browser.close()
}
