/** A hub with its own store, as it runs: for `main.ts`, journeys and benches. */
import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { buildHub } from './app.ts'
import { systemClock } from './clock.ts'
import type { HubSettings } from './hub-context.ts'
import type { HubLog } from './hub-log.ts'
import type { HubFolders } from './register-pages.ts'
import { openStore, type StorePlace } from './store/open-store.ts'

export interface HubPlace extends Omit<StorePlace, 'nowMs'> {
  readonly folders: HubFolders
  readonly settings: HubSettings
  readonly log?: HubLog
}

/** Closing the answer closes its store. Throws `StoreFault`, or what the system says of the data folder. */
export async function openHub(place: HubPlace): Promise<FastifyInstance> {
  const store = await openStore({ ...place, nowMs: systemClock.nowMs() })
  const app = buildHub({
    ...place,
    store,
    clock: systemClock,
    random: (length) => new Uint8Array(randomBytes(length)),
  })
  app.addHook('onClose', () => store.close())
  return app
}
