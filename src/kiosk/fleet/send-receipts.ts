/** Sends the receipts of the supervisor that the hub does not hold yet, oldest first. */
import { contentRefusals } from '#contract/outbox-refusal.ts'
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
  return (await give(unheld, ask)).heard
}

interface Given {
  /** What the hub last answered. */
  readonly heard?: ReportAnswer | undefined
  /** It did not answer: the others wait. */
  readonly isOver: boolean
}

/**
 * One that the hub refuses for what it is is found by halves and passed over: the hub shows that its number is missing, and those
 * behind it go on.
 */
async function give(receipts: readonly WipeReceipt[], ask: SignedFetch): Promise<Given> {
  const body = JSON.stringify({ receipts })
  const answer = await askHub(reportAnswerSchema, (signal) =>
    ask('/api/terminal/receipts', { method: 'POST', body, signal }),
  )
  if (answer.ok) return { heard: answer.value, isOver: false }
  if (!contentRefusals.has(answer.fault.code)) return { isOver: true }
  if (receipts.length === 1) return { isOver: false }
  const half = Math.ceil(receipts.length / 2)
  const first = await give(receipts.slice(0, half), ask)
  if (first.isOver) return first
  const { heard = first.heard, isOver } = await give(receipts.slice(half), ask)
  return { heard, isOver }
}
