/** Wipes as numbers: median, 95th percentile and n, and the ratio to the plain relaunch with its 90 % interval. */
import { median, quantile, ratioOf } from './statistics.ts'
import { type WayName, wayNames, type WipeTurn } from './wipe-way.ts'

export interface WipeRow {
  readonly way: WayName
  readonly turn: WipeTurn
}

const round = (value: number, digits = 0) => Number(value.toFixed(digits))
const summary = (sample: readonly number[]) => ({
  median: round(median(sample)),
  p95: round(quantile(sample, 0.95)),
  n: sample.length,
})
const ratio = (ours: readonly number[], theirs: readonly number[]) => {
  const { ratio: at, low, high } = ratioOf(ours, theirs, median)
  return { ratio: round(at, 2), low: round(low, 2), high: round(high, 2) }
}

export function wipeReport(rows: readonly WipeRow[], coldMs: readonly number[]) {
  const of = (way: WayName, pick: (turn: WipeTurn) => number) =>
    rows.filter((row) => row.way === way).map(({ turn }) => pick(turn))
  const homeMs = (turn: WipeTurn) => turn.homeMs
  return {
    ways: wayNames.map((way) => {
      const turns = rows.filter((row) => row.way === way).map(({ turn }) => turn)
      const parts = Object.keys(turns[0]?.memoryMB ?? {})
      return {
        way,
        wipeMs: summary(of(way, ({ wipeMs }) => wipeMs)),
        homeMs: summary(of(way, homeMs)),
        homeOverRelaunch: ratio(of(way, homeMs), of('relaunch', homeMs)),
        openMs: summary(of(way, ({ openMs }) => openMs)),
        memoryMB: Object.fromEntries(
          parts.map((part) => [part, summary(turns.map(({ memoryMB }) => memoryMB[part] ?? 0))]),
        ),
        left: [...new Set(turns.flatMap(({ left }) => left))],
        managerRestarts: turns.filter((turn) => turn.isManagerRestarted === true).length,
      }
    }),
    escaleOpenColdMs: summary(coldMs),
  }
}

type Report = ReturnType<typeof wipeReport>

const cell = ({ median: middle, p95, n }: ReturnType<typeof summary>) =>
  `${middle} (p95 ${p95}, n ${n})`

export function printWipes({ ways, escaleOpenColdMs }: Report) {
  console.table(
    Object.fromEntries(
      ways.map(
        ({ way, wipeMs, homeMs, homeOverRelaunch, openMs, memoryMB, left, managerRestarts }) => [
          way,
          {
            'wipe, ms': cell(wipeMs),
            'usable home, ms': cell(homeMs),
            'home ÷ relaunch': `${homeOverRelaunch.ratio} (${homeOverRelaunch.low}–${homeOverRelaunch.high})`,
            'open a site, ms': cell(openMs),
            'PSS, MB': Object.entries(memoryMB)
              .map(([part, sample]) => `${part} ${sample.median}`)
              .join(', '),
            'manager restarted': managerRestarts,
            'surfaces left': left.length === 0 ? 'none' : left.join(' '),
          },
        ],
      ),
    ),
  )
  console.log(`escale, a site opened cold: ${cell(escaleOpenColdMs)} ms`)
}
