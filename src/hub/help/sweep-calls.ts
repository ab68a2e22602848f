/** Calls that are over, or that nobody has ended, are erased while the hub runs. Every hub does it; twice does nothing more. */
import type { FastifyInstance } from 'fastify'
import type { HubContext } from '../hub-context.ts'
import { whereFrom } from '../hub-log.ts'
import { eraseOldCalls } from './calls.ts'

const sweepEveryMs = 60_000

export function keepErasing(app: FastifyInstance, { store, clock, log }: HubContext): void {
  let stop = () => {}
  let isOpen = true
  const sweepLater = () => {
    stop = clock.after(sweepEveryMs, () => void sweep())
  }
  const sweep = async () => {
    try {
      await store.write((db) => eraseOldCalls(db, clock.nowMs()))
    } catch (error) {
      log.say('warn', 'calls-not-erased', whereFrom(error))
    }
    if (isOpen) sweepLater()
  }
  app.addHook('onReady', async () => sweepLater())
  app.addHook('onClose', async () => {
    isOpen = false
    stop()
  })
}
