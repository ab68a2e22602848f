/** Calls that are over, or that nobody has ended, are erased while the hub runs. Every hub does it; twice does nothing more. */
import type { FastifyInstance } from 'fastify'
import type { HubContext } from '../hub-context.ts'
import { repeatWork } from '../repeat-work.ts'
import { eraseOldCalls } from './calls.ts'

const sweepEveryMs = 60_000

export function keepErasing(app: FastifyInstance, context: HubContext): void {
  const { store, clock } = context
  const work = () => store.write((db) => eraseOldCalls(db, clock.nowMs()))
  repeatWork(app, context, { everyMs: sweepEveryMs, work, failed: 'calls-not-erased' })
}
