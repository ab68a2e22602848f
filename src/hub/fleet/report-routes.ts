/** `POST /api/terminal/status`, `/receipts`, `/counters`: what an accepted terminal tells of itself, each once. */
import type { FastifyInstance } from 'fastify'
import { counterBatchSchema } from '#contract/counters.ts'
import {
  type ReportAnswer,
  receiptsReportSchema,
  terminalStatusReportSchema,
} from '#contract/terminal-report.ts'
import type { HubContext } from '../hub-context.ts'
import { parseBody } from '../parse-request.ts'
import type { AskingTerminal } from './claim.ts'
import { checkBatch, keepBatch } from './counts/keep-batch.ts'
import { asKnown } from './enrolled-terminal.ts'
import { keepReceipts, lastReceiptNumber } from './keep-receipts.ts'
import { keepStatus } from './last-status.ts'
import { canWait } from '../limit-crowd.ts'
import { askingTerminal, type TerminalGuard } from './require-terminal.ts'
import { signedRefusal } from './signed-refusal.ts'
import { writeOwnOnce } from './write-once.ts'

/** Largest bodies that the schemas let through, in bytes. */
const receiptsLimit = 256 * 1024
const countersLimit = 1024 * 1024

export function reportRoutes(
  app: FastifyInstance,
  { store, clock, staff, hints, rollouts }: HubContext,
  guard: TerminalGuard,
): void {
  const answer = ({ place, seat }: AskingTerminal, lastReceipt: number): ReportAnswer => ({
    now: clock.nowMs(),
    lastReceipt,
    place,
    seat,
  })

  app.post('/api/terminal/status', { ...guard.accepted, config: canWait }, async (request) => {
    const asking = askingTerminal(request)
    const { terminal } = asking
    const report = parseBody(terminalStatusReportSchema, request.body)
    const kept = await writeOwnOnce(store, asking, async (db, widen) => {
      const status = await keepStatus(db, terminal, report, clock.nowMs())
      const about = { terminal, place: asking.place, seat: asking.seat }
      if (!status.isCloned) await rollouts.onReport(db, asKnown(asking), report, widen)
      else {
        widen()
        await staff.record(db, { by: 'hub', act: 'terminal-cloned', about })
      }
      return status
    })
    if (kept.isNews) hints.tell('fleet')
    if (kept.isCloned) throw signedRefusal('cloned')
    return answer(asking, kept.lastReceipt)
  })

  const receiptsOptions = { ...guard.accepted, config: canWait, bodyLimit: receiptsLimit }
  app.post('/api/terminal/receipts', receiptsOptions, async (request) => {
    const asking = askingTerminal(request)
    const { receipts } = parseBody(receiptsReportSchema, request.body)
    const last = await writeOwnOnce(store, asking, (db) =>
      keepReceipts(db, asking.terminal, receipts, clock.nowMs()),
    )
    if (receipts.some(({ ok }) => !ok)) hints.tell('fleet')
    return answer(asking, last)
  })

  const countersOptions = { ...guard.accepted, config: canWait, bodyLimit: countersLimit }
  app.post('/api/terminal/counters', countersOptions, async (request) => {
    const asking = askingTerminal(request)
    const batch = parseBody(counterBatchSchema, request.body)
    const nowMs = clock.nowMs()
    checkBatch(batch, nowMs)
    const lastReceipt = await writeOwnOnce(store, asking, async (db) => {
      await keepBatch(db, asking, batch, nowMs)
      return lastReceiptNumber(db, asking.terminal)
    })
    return answer(asking, lastReceipt)
  })
}
