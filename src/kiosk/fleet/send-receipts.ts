/** Sends the receipts of the supervisor that the hub does not hold yet, oldest first. */
import { type ReportAnswer, reportAnswerSchema } from '#contract/terminal-report.ts'
import type { WipeReceipt } from '#contract/wipe-receipt.ts'
import { askHub } from './ask-hub.ts'
import type { SignedFetch } from '#ask/signed-fetch.ts'

/** As the contract bounds a report. */
const mostAtOnce = 100

/** `lastHeld`: number of the last receipt the hub holds. The hub's answer, when there was something to send. */
export async function sendReceipts(
  receipts: readonly WipeReceipt[],
  lastHeld: number,
  ask: SignedFetch,
): Promise<ReportAnswer | undefined> {
  const newest = Math.max(0, ...receipts.map(({ number }) => number))
  const unheld = receipts
    // A supervisor that has lost its numbers begins again at 1: the hub tells the series apart.
    .filter(({ number }) => number > lastHeld || newest < lastHeld)
    .toSorted((a, b) => a.number - b.number)
    .slice(0, mostAtOnce)
  if (unheld.length === 0) return undefined
  const body = JSON.stringify({ receipts: unheld })
  const answer = await askHub(reportAnswerSchema, (signal) =>
    ask('/api/terminal/receipts', { method: 'POST', body, signal }),
  )
  return answer.ok ? answer.value : undefined
}
