/**
 * What the end of a session costs: the terminal beside a browser context disposed and a browser killed and started
 * again, turn by turn in one run. Goal: a usable home within 0.3 times that of the plain relaunch, and nothing left.
 * `--rounds N` plays N rounds of the canary suite in its place, and finds nothing or fails.
 */
import { type CanaryDesk, startCanaryDesk } from '../tests/desk/canary/desk.ts'
import type { BenchOptions } from './bench-options.ts'
import { contextWay, relaunchWay } from './wipe-browser.ts'
import { coldOpenings } from './wipe-cold.ts'
import { escaleWay } from './wipe-escale.ts'
import { printWipes, type WipeRow, wipeReport } from './wipe-report.ts'
import { playRounds } from './wipe-rounds.ts'
import type { Way } from './wipe-way.ts'

const defaultRepetitions = 10

async function measure(desk: CanaryDesk, n: number): Promise<readonly WipeRow[]> {
  const rows: WipeRow[] = []
  const makers: readonly (() => Promise<Way>)[] = [
    async () => escaleWay(desk),
    () => contextWay(desk),
    () => relaunchWay(desk),
  ]
  let round = 0
  // One after the other: only one browser can have the whole screen.
  for (let turn = 0; turn < n; turn += 1) {
    for (let place = 0; place < makers.length; place += 1) {
      const way = await makers[(place + turn) % makers.length]?.()
      if (!way) continue
      try {
        round += 1
        rows.push({ way: way.name, turn: await way.turn(round) })
      } finally {
        await way.stop()
      }
    }
    console.error(`${turn + 1} of ${n}`)
  }
  return rows
}

export async function run({ json, n = defaultRepetitions, rounds }: BenchOptions) {
  if (rounds !== undefined) return playRounds(rounds, json)
  const desk = await startCanaryDesk()
  try {
    const rows = await measure(desk, n)
    const report = wipeReport(rows, await coldOpenings(desk, n))
    if (json) console.log(JSON.stringify(report, undefined, 2))
    else printWipes(report)
  } finally {
    await desk.stop()
  }
}
