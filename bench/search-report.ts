/** What the search bench says: of each engine its times and what it finds, of the worker what a page feels of it. */
import { brotliCompressSync } from 'node:zlib'
import type { EngineName } from './search-engines.ts'
import { kinds } from './search-guides.ts'
import type { Asked, FeltOfWorker } from './search-page.ts'
import { median, quantile, ratioOf } from './statistics.ts'

/** One engine over every corpus of a size. */
export interface Measured {
  readonly engine: EngineName
  readonly buildMs: number[]
  readonly serialised: string[]
  readonly openMs: number[]
  readonly asked: Asked[]
}

const p95 = (sample: readonly number[]) => quantile(sample, 0.95)
const round = (value: number, digits = 2) => Number(value.toFixed(digits))
const share = (flags: readonly boolean[]) => flags.filter(Boolean).length / flags.length
const timesOf = (asked: readonly Asked[]) => asked.map(({ ms }) => ms)

const roundAll = ({ ratio, low, high }: ReturnType<typeof ratioOf>) => ({
  ratio: round(ratio),
  low: round(low),
  high: round(high),
})

const reportOfEngine = (
  { engine, buildMs, serialised, openMs, asked }: Measured,
  ours: readonly number[],
) => {
  const times = timesOf(asked)
  return {
    engine,
    buildMs: round(median(buildMs), 0),
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
      return {
        kind,
        medianMs: round(median(timesOf(ofKind))),
        p95Ms: round(p95(timesOf(ofKind))),
        firstTen: round(share(ofKind.map(({ hit }) => hit)), 3),
      }
    }),
  }
}

export const reportOf = (
  guides: number,
  measured: readonly Measured[],
  throughWorker: readonly FeltOfWorker[],
) => {
  const ours = timesOf(measured.find(({ engine }) => engine === 'escale')?.asked ?? [])
  return {
    guides,
    engines: measured.map((one) => reportOfEngine(one, ours)),
    worker: {
      handOverMs: round(median(throughWorker.map(({ handOverMs }) => handOverMs)), 1),
      openMs: round(median(throughWorker.map(({ openMs }) => openMs)), 0),
      p95Ms: round(p95(throughWorker.flatMap(({ answerMs }) => answerMs))),
      longTasksMs: throughWorker.flatMap(({ longTasksMs }) => longTasksMs),
    },
  }
}
export type Report = ReturnType<typeof reportOf>

const interval = ({ ratio, low, high }: ReturnType<typeof ratioOf>) => `${ratio} (${low}–${high})`

/** `slowdown`: by how much the browser's processor was slowed. */
export function print({ guides, engines, worker }: Report, slowdown: number) {
  console.log(`\n${guides} guides, CPU ÷${slowdown}, on the page's own thread`)
  console.table(
    engines.map((one) => ({
      engine: one.engine,
      buildMs: one.buildMs,
      indexMB: one.indexMB,
      indexBrotliMB: one.indexBrotliMB,
      openMs: one.openMs,
      medianMs: one.medianMs,
      p95Ms: one.p95Ms,
      'ours/theirs, p95': one.oursOverTheirs ? interval(one.oursOverTheirs.p95) : '',
    })),
  )
  console.table(
    Object.fromEntries(
      engines.map(({ engine, kinds: perKind }) => [
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
  console.log(
    `worker: handed over in ${worker.handOverMs} ms, open after ${worker.openMs} ms, p95 ${worker.p95Ms} ms while typing, ` +
      `${worker.longTasksMs.length} long tasks on the page`,
  )
}
