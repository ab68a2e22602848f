/** « Quelqu'un attend » (`contract/waiting.ts`): from whoever looks after a place to its terminals. */
import type { FastifyInstance } from 'fastify'
import type { HelpBoard } from '#contract/help-board.ts'
import { moreTimeAskSchema, type WaitingAnswer, waitingAskSchema } from '#contract/waiting.ts'
import { askingTerminal, type TerminalGuard } from '../fleet/require-terminal.ts'
import { checkPlace, guardHelpers, type HelperHere, helperOf } from '../help/who-helps.ts'
import type { HubContext } from '../hub-context.ts'
import { canWait } from '../limit-crowd.ts'
import { parseBody } from '../parse-request.ts'
import { Refusal } from '../refusal.ts'
import { repeatWork } from '../repeat-work.ts'
import { eraseOldWaiting, giveTime, sayWaiting, waitingFor } from './waiting.ts'

const sweepEveryMs = 60_000

const unknownSeat = () =>
  new Refusal(404, 'unknown-seat', 'Ce poste n’est plus dans ce lieu. Regardez de nouveau.')

export function registerFairUse(
  app: FastifyInstance,
  context: HubContext,
  guard: TerminalGuard,
  boardOf: (helper: HelperHere, place: string) => Promise<HelpBoard>,
): void {
  const { store, clock, hints } = context

  const path = '/api/terminal/waiting'
  app.get(path, { ...guard.accepted, config: canWait }, async (request): Promise<WaitingAnswer> =>
    waitingFor(store.read, askingTerminal(request), clock.nowMs()),
  )

  const acting = guardHelpers(context, guard)
  app.post('/api/aidant/waiting', acting, async (request): Promise<HelpBoard> => {
    const { place, isWaiting } = parseBody(waitingAskSchema, request.body)
    const helper = await helperOf(context, request)
    checkPlace(helper, place)
    await helper.write((db) => sayWaiting(db, place, isWaiting, clock.nowMs()))
    hints.tell('waiting')
    return boardOf(helper, place)
  })

  app.post('/api/aidant/more-time', acting, async (request): Promise<HelpBoard> => {
    const { place, seat } = parseBody(moreTimeAskSchema, request.body)
    const helper = await helperOf(context, request)
    checkPlace(helper, place)
    const { seats } = await boardOf(helper, place)
    if (!seats.some((one) => one.seat === seat)) throw unknownSeat()
    await helper.write((db) => giveTime(db, place, seat, clock.nowMs()))
    hints.tell('waiting')
    return boardOf(helper, place)
  })

  const work = async () => {
    const hasStopped = await store.write((db) => eraseOldWaiting(db, clock.nowMs()))
    if (hasStopped) hints.tell('waiting')
  }
  repeatWork(app, context, { everyMs: sweepEveryMs, work, failed: 'waiting-not-erased' })
}
