/** `/api/admin/fleet`: who is there, and what an administrator does about it. */
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import type { TerminalJournal } from '#contract/aidant-journal.ts'
import { terminalIdSchema } from '#contract/enrolment.ts'
import { type Fleet, type FleetTerminal, moveTerminalSchema } from '#contract/fleet-view.ts'
import type { HubContext } from '../hub-context.ts'
import { viewJournal } from '../journal/view-journal.ts'
import { parseAddress, parseBody } from '../parse-request.ts'
import { Refusal } from '../refusal.ts'
import type { HubReader, HubWriter } from '../store/hub-store.ts'
import { asKnown, type EnrolledTerminal, findTerminal } from './enrolled-terminal.ts'
import { lastReceipts, viewFleet } from './fleet-view.ts'
import { acceptTerminal, moveTerminal, revokeTerminal } from './terminal-acts.ts'

const shownReceipts = 100

const addressSchema = v.object({ terminal: terminalIdSchema })

const notThere = () => new Refusal(404, 'unknown-terminal', 'Ce poste n’est pas dans le parc.')

export function fleetRoutes(app: FastifyInstance, context: HubContext): void {
  const { store, clock, staff, rollouts, hints } = context

  const view = async (db: HubReader, one?: string) => {
    const assignments = await rollouts.assignments(db)
    const general = await rollouts.general(db)
    return viewFleet(db, { nowMs: clock.nowMs(), assignments, general }, one)
  }

  app.get('/api/admin/fleet', { onRequest: staff.require('author') }, async (): Promise<Fleet> => ({
    terminals: await view(store.read),
  }))

  app.get(
    '/api/admin/fleet/:terminal/receipts',
    { onRequest: staff.require('administrator') },
    async (request) => {
      const { terminal } = parseAddress(addressSchema, request.params)
      if (!(await findTerminal(store.read, terminal))) throw notThere()
      return lastReceipts(store.read, terminal, shownReceipts)
    },
  )

  app.get(
    '/api/admin/fleet/:terminal/journal',
    { onRequest: staff.require('administrator') },
    async (request): Promise<TerminalJournal> => {
      const { terminal } = parseAddress(addressSchema, request.params)
      if (!(await findTerminal(store.read, terminal))) throw notThere()
      return viewJournal(store.read, terminal)
    },
  )

  /** One act on one terminal, in one transaction with its line of audit. */
  const onTerminal = (
    act: 'accept' | 'move' | 'revoke',
    change: (db: HubWriter, enrolled: EnrolledTerminal, body: unknown) => Promise<EnrolledTerminal>,
  ) =>
    app.post(
      `/api/admin/fleet/:terminal/${act}`,
      { onRequest: staff.require('administrator', { stepUp: true }) },
      async (request): Promise<FleetTerminal> => {
        const { terminal } = parseAddress(addressSchema, request.params)
        const by = staff.of(request).id
        await store.write(async (db) => {
          const enrolled = await findTerminal(db, terminal)
          if (!enrolled) throw notThere()
          const { place, seat } = await change(db, enrolled, request.body)
          const about = { terminal, place, seat }
          await staff.record(db, { by, act: pastOf[act], about })
        })
        hints.tell('fleet')
        const [answer] = await view(store.read, terminal)
        if (!answer) throw notThere()
        return answer
      },
    )

  onTerminal('accept', async (db, enrolled) => {
    const accepted = await acceptTerminal(db, enrolled, clock.nowMs())
    if (accepted.kind === 'terminal') await rollouts.onTerminal(db, asKnown(accepted))
    return accepted
  })
  onTerminal('revoke', (db, enrolled) => revokeTerminal(db, enrolled))
  onTerminal('move', async (db, enrolled, body) => {
    const moved = await moveTerminal(db, enrolled, parseBody(moveTerminalSchema, body))
    if (moved.state === 'accepted' && moved.kind === 'terminal')
      await rollouts.onTerminal(db, asKnown(moved))
    return moved
  })
}

const pastOf = {
  accept: 'terminal-accepted',
  move: 'terminal-moved',
  revoke: 'terminal-revoked',
} as const
