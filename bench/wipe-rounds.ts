/** The canary suite, as many times as asked: what was found, by cause. */
import { causes } from '../tests/desk/canary/causes.ts'
import { type CanaryDesk, startCanaryDesk } from '../tests/desk/canary/desk.ts'
import { playRound, type RoundResult } from '../tests/desk/canary/round.ts'
import { surfaces } from '../tests/desk/canary/surfaces.ts'

const faultsOf = (result: RoundResult) => {
  const { failed, recognised, left, inWindowSystem, alive, isSeeing, status } = result
  const residue = inWindowSystem.map((hit) => ({ ...hit, where: hit.program }))
  const places = [...left, ...residue].map(
    ({ surface, round, form, where }) => `left: ${surface} of round ${round}, ${form}, in ${where}`,
  )
  return [
    ...failed.map((surface) => `not planted: ${surface}`),
    ...recognised.map((by) => `recognised by ${by}`),
    ...new Set(places),
    ...alive.map(({ pid }) => `alive: ${pid}`),
    ...(isSeeing ? [] : ['blind']),
    ...status.receipts
      .slice(0, 1)
      .flatMap(({ ok, traces }) => (ok ? [] : [JSON.stringify(traces)])),
  ]
}

export async function playRounds(rounds: number, json: boolean) {
  const results: {
    round: number
    cause: string
    unseen: readonly string[]
    faults: readonly string[]
  }[] = []
  const ways = Object.entries(causes)
  const desk: CanaryDesk = await startCanaryDesk()
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const [cause, end] = ways[round % ways.length] ?? []
      if (cause === undefined || !end) continue
      const result = await playRound(desk.settings, round, end)
      results.push({ round, cause, unseen: result.unseen, faults: faultsOf(result) })
      const last = results.at(-1)
      console.error(`${round} of ${rounds}: ${cause}: ${last?.faults.join('; ') || 'nothing'}`)
    }
  } finally {
    await desk.stop()
  }
  const planted = results.length * surfaces.length
  const unseen = results.reduce((sum, one) => sum + one.unseen.length, 0)
  const report = {
    rounds: results.length,
    surfaces: surfaces.length,
    shareFoundBefore: planted === 0 ? 0 : 1 - unseen / planted,
    roundsByCause: Object.fromEntries(
      ways.map(([cause]) => [cause, results.filter((one) => one.cause === cause).length]),
    ),
    faults: results.filter(({ faults }) => faults.length > 0),
  }
  if (json) console.log(JSON.stringify(report, undefined, 2))
  else console.log(report)
  if (report.faults.length > 0) process.exitCode = 1
}
