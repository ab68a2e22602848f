/** Keeps the timestamp of every track signed: at each change, inside its transaction, and every hour. */
import type { FastifyInstance } from 'fastify'
import type { Clock } from '../clock.ts'
import type { HubContext } from '../hub-context.ts'
import { whereFrom } from '../hub-log.ts'
import { latestRoot } from '../releases/root-chain.ts'
import { areTimestampsDue, isAppointed, signTimestamps } from '../releases/sign-timestamps.ts'
import type { TimestampKey } from '../releases/timestamp-key.ts'
import type { HubReader, HubWriter } from '../store/hub-store.ts'
import { wantedReleases } from './assignments.ts'

export interface TimestampKeeper {
  /** Whether this hub has a key that the root keys appoint. */
  readonly canSign: (db: HubReader) => Promise<boolean>
  readonly isDue: (db: HubReader) => Promise<boolean>
  /** Signs every track when one is due; does nothing without a key. */
  readonly refresh: (db: HubWriter) => Promise<void>
}

export function timestampKeeper(key: TimestampKey | undefined, clock: Clock): TimestampKeeper {
  const canSign = async (db: HubReader) =>
    key !== undefined && (await latestRoot(db)) !== undefined && isAppointed(db, key)
  const isDue = async (db: HubReader) =>
    key !== undefined && areTimestampsDue(db, await wantedReleases(db), key, clock.nowMs())
  return {
    canSign,
    isDue,
    refresh: async (db) => {
      if (!key || !(await isDue(db)) || !(await canSign(db))) return
      await signTimestamps(db, await wantedReleases(db), key, clock.nowMs())
    },
  }
}

async function oldestTimestamp(db: HubReader): Promise<number> {
  const row = await db
    .selectFrom('release_timestamp')
    .select('signed_at')
    .orderBy('signed_at')
    .limit(1)
    .executeTakeFirst()
  return row?.signed_at ?? 0
}

const lookEveryMs = 5 * 60_000

/** Looks now and every five minutes. Several hubs may look at once: the first signs, the others find nothing due. */
export function keepTimestampsFresh(
  app: FastifyInstance,
  { store, clock, log, metrics }: HubContext,
  keeper: TimestampKeeper,
): void {
  let cancel = () => {}
  let isClosed = false
  let oldestMs = 0
  const look = async () => {
    try {
      oldestMs = await oldestTimestamp(store.read)
      if (!(await keeper.isDue(store.read))) return
      if (!(await keeper.canSign(store.read)))
        return log.say('error', 'timestamp-key-not-appointed')
      await store.write(keeper.refresh)
      oldestMs = await oldestTimestamp(store.read)
    } catch (error) {
      log.say('error', 'timestamp-not-signed', whereFrom(error))
    }
  }
  const lookAgain = () => {
    void look().then(() => {
      if (!isClosed) cancel = clock.after(lookEveryMs, lookAgain)
    })
  }
  metrics.describe('escale_timestamp_age_s', 'Age of the oldest timestamp served; 0 without any.')
  metrics.gauge('escale_timestamp_age_s', () =>
    oldestMs === 0 ? 0 : Math.round((clock.nowMs() - oldestMs) / 1000),
  )
  app.addHook('onReady', async () => {
    lookAgain()
  })
  app.addHook('onClose', async () => {
    isClosed = true
    cancel()
  })
}
