/**
 * The keeper: started by the supervisor with `fork`, detached, for one session. It writes nothing anywhere but its reports
 * to the supervisor: what it knows of the person must die with it. When the supervisor is gone it ends everything itself.
 */
import { rmSync } from 'node:fs'
import * as v from 'valibot'
import { keeperOrderSchema, keeperSettingsSchema, type KeeperReport } from './keeper-words.ts'
import { openPlane } from './plane.ts'

const settings = v.parse(
  v.pipe(v.string(), v.parseJson(), keeperSettingsSchema),
  process.env['ESCALE_KEEPER'],
)

const kills: (() => void)[] = []
/** Programs first: what still runs would write in the folder again. Node's own removal tries again while it does. */
const endAll = (code: number): never => {
  for (const kill of kills) kill()
  rmSync(settings.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  process.exit(code)
}
process.once('disconnect', () => endAll(0))
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => endAll(0))
// The words of a fault may hold an address; the supervisor needs only to know that it is over.
process.once('uncaughtException', () => endAll(1))

const report = (words: KeeperReport) => {
  if (process.connected) process.send?.(words)
}

const opening = openPlane(settings, report, (kill) => {
  kills.push(kill)
})
process.on('message', (message: unknown) => {
  const order = v.safeParse(keeperOrderSchema, message)
  // Each order on its own: one that a page holds up never holds up the next.
  if (order.success) void opening.then((plane) => plane.obey(order.output))
})
opening.catch(() => endAll(1))
