/** The outbox of this browser, opened once, whoever comes in: the page may become another tablet, or somebody else’s. */
import type { Hub } from '#ask/hub.ts'
import type { openOutbox } from '#outbox/open-outbox.ts'
import type { Outbox } from '#outbox/outbox.ts'
import type { TabletDatabase } from '../io/tablet-database.ts'
import { outboxWays } from './outbox-ways.ts'

export interface PageOutbox {
  /** Where they help now. */
  readonly at: (place: string) => void
  /** For who asks through this hub from now on. Undefined where the disk refuses it: whoever comes back tries again. */
  readonly by: (hub: Hub) => Promise<Outbox | undefined>
}

export function pageOutbox(
  tablet: Pick<TabletDatabase, 'read'>,
  openIt: (here: Parameters<typeof openOutbox>[0]) => Promise<Outbox>,
): PageOutbox {
  let hub: Hub | undefined
  let place = ''
  /** Name in the fleet of the tablet that this browser is. */
  let device: string | undefined
  let opening: Promise<Outbox | undefined> | undefined
  const ways = outboxWays(
    () => hub,
    () => place,
  )
  const open = () =>
    openIt({ device: () => device, ways }).catch(() => {
      opening = undefined
      return undefined
    })

  return {
    at: (where) => {
      place = where
    },
    by: async (asking) => {
      const identity = await tablet.read()
      const isAnother = hub !== undefined && hub !== asking
      hub = asking
      device = identity?.terminal
      opening ??= open()
      const outbox = await opening
      // What waited for who was here before leaves with who is here now.
      if (isAnother) void outbox?.flush()
      return outbox
    },
  }
}
