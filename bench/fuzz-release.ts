/**
 * `npm run bench -- fuzz-release`: hostile releases, each to be refused with a code and a sentence, in bounded memory
 * and time; then mutated ones beside tuf-js, with the verdicts counted. Seeds are printed: a run can be played again.
 */
import { cpus } from 'node:os'
import { compare, scenarios } from '../tests/seal/compare.ts'
import { newReference } from '../tests/seal/tuf-js.ts'
import type { BenchOptions } from './bench-options.ts'
import { drawMutations } from './fuzz-release-draw.ts'
import { type Attack, attack } from './fuzz-release-attack.ts'
import { quantile } from './statistics.ts'

const defaultBundles = 100_000
const megabyte = 1_000_000

export async function run({ json, n = defaultBundles }: BenchOptions) {
  const seed = Date.now() % 2 ** 31
  const nowMs = Date.now()
  const bases = await scenarios(nowMs)
  if (!json) console.log(`seed ${seed}, ${cpus()[0]?.model ?? ''}`)
  const hostile = await fuzz(n, seed, bases, nowMs)
  const differential = await differ(Math.ceil(n / 10), seed, bases, nowMs)
  const report = { seed, hostile, differential }
  if (json) console.log(JSON.stringify(report))
  else print(report)
  if (hostile.forged > 0 || hostile.mute > 0 || differential.different.length > 0)
    process.exitCode = 1
}

type Bases = Awaited<ReturnType<typeof scenarios>>

/** Goes on until `n` bundles were refused. */
async function fuzz(n: number, seed: number, bases: Bases, nowMs: number) {
  const codes: Record<string, number> = {}
  const times: number[] = []
  const count = { refused: 0, harmless: 0, forged: 0, mute: 0 }
  const rssBefore = process.memoryUsage().rss
  let rssPeak = rssBefore
  const begin = performance.now()
  for (let round = 0; count.refused < n; round += 1) {
    const drawn = drawMutations(seed + round, bases.length)
    for (const { base, ...one } of drawn) {
      const scenario = bases[base]
      if (!scenario || count.refused >= n) continue
      const started = performance.now()
      const ended: Attack = await attack(scenario, one, nowMs)
      times.push(performance.now() - started)
      count[ended.kind] += 1
      if (ended.kind === 'refused') codes[ended.code] = (codes[ended.code] ?? 0) + 1
    }
    rssPeak = Math.max(rssPeak, process.memoryUsage().rss)
  }
  return {
    ...count,
    codes,
    seconds: (performance.now() - begin) / 1000,
    p50Ms: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
    longestMs: quantile(times, 1),
    rssBeforeMb: rssBefore / megabyte,
    rssPeakMb: rssPeak / megabyte,
  }
}

async function differ(n: number, seed: number, bases: Bases, nowMs: number) {
  const reference = newReference()
  const stricter: Record<string, number> = {}
  const different: string[] = []
  const same = { accepted: 0, refused: 0 }
  try {
    let done = 0
    for (let round = 0; done < n; round += 1) {
      for (const { base, mutations, isFresh } of drawMutations(seed + round, bases.length)) {
        const scenario = bases[base]
        if (!scenario || done >= n) continue
        done += 1
        const compared = await compare(scenario, mutations, isFresh, nowMs, reference)
        if (compared.kind === 'same') same[compared.isAccepted ? 'accepted' : 'refused'] += 1
        else if (compared.kind === 'stricter')
          stricter[compared.code] = (stricter[compared.code] ?? 0) + 1
        else different.push(JSON.stringify({ compared, base, mutations, isFresh }))
      }
    }
  } finally {
    reference.remove()
  }
  return { cases: n, same, stricter, different }
}

interface Report {
  readonly hostile: Awaited<ReturnType<typeof fuzz>>
  readonly differential: Awaited<ReturnType<typeof differ>>
}

function print({ hostile, differential }: Report) {
  const { codes, ...figures } = hostile
  console.log('\nHostile releases')
  console.table(figures)
  console.table(codes)
  console.log('\nBeside tuf-js: same verdict, stricter on purpose by code, different')
  console.table({ ...differential.same, different: differential.different.length })
  console.table(differential.stricter)
  for (const one of differential.different.slice(0, 10)) console.log(one)
}
