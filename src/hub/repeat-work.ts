/** What a hub does again and again while it runs: the next time comes so long after the last one has ended. */
import type { FastifyInstance } from 'fastify'
import type { HubContext } from './hub-context.ts'
import { whereFrom } from './hub-log.ts'

interface RepeatedWork {
  readonly everyMs: number
  readonly work: () => Promise<unknown>
  /** Word of the log when it failed; it is tried again the next time. */
  readonly failed: string
}

export function repeatWork(
  app: FastifyInstance,
  { clock, log }: Pick<HubContext, 'clock' | 'log'>,
  { everyMs, work, failed }: RepeatedWork,
): void {
  let isOpen = true
  let stop = () => {}
  const doOnce = async () => {
    try {
      await work()
    } catch (error) {
      log.say('warn', failed, whereFrom(error))
    }
    if (isOpen) doLater()
  }
  const doLater = () => {
    stop = clock.after(everyMs, () => void doOnce())
  }
  app.addHook('onReady', async () => doLater())
  app.addHook('onClose', async () => {
    isOpen = false
    stop()
  })
}
