/**
 * Hints between hubs that share one PostgreSQL. What is told goes into a table; one of the hubs, the one that holds the lock,
 * empties it into NOTIFY. A NOTIFY takes a lock of the whole server at its commit: it is kept out of every other transaction,
 * and made by one connection only. When that hub dies its lock goes with its connection, and another takes the place.
 */
import pg from 'pg'
import * as v from 'valibot'
import { type HintKind, hintKinds } from '#contract/rollout.ts'
import type { Clock } from '../clock.ts'
import type { Hints } from '../hub-context.ts'
import { type HubLog, whereFrom } from '../hub-log.ts'
import type { HubStore } from '../store/hub-store.ts'
import { answerWithinMs } from '../store/patient-pool.ts'
import { gather } from './gather.ts'
import { hintsHere } from './hints-here.ts'

/** « hint ». */
const notifierLock = 6_373_101
const channel = 'escale_hint'
const passEveryMs = 200
const reconnectMs = 1000

const payloadSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ kind: v.picklist(hintKinds), origin: v.string() }),
)

export interface SharedHints extends Hints {
  /** Resolves once the connection listens. */
  readonly ready: () => Promise<void>
  readonly stop: () => Promise<void>
}

export interface SharedHintsParts {
  readonly url: string
  readonly store: HubStore
  readonly clock: Clock
  readonly log: HubLog
  /** Random: the name of this hub among the others while it runs. */
  readonly origin: string
}

export function postgresHints({ url, store, clock, log, origin }: SharedHintsParts): SharedHints {
  const here = hintsHere()
  const stopping = new AbortController()
  let client: pg.Client | undefined
  const { promise: listening, resolve: isListening } = Promise.withResolvers<void>()

  let wake = () => {}
  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      const cancel = clock.after(ms, resolve)
      wake = () => {
        cancel()
        resolve()
      }
    })

  const keep = async (kind: HintKind) => {
    try {
      await store.write((db) =>
        db
          .insertInto('hub_hint')
          .values({ kind, origin })
          .onConflict((conflict) => conflict.columns(['kind', 'origin']).doNothing())
          .execute(),
      )
    } catch (error) {
      // The other hubs are told by their next look.
      log.say('warn', 'hint-not-shared', whereFrom(error))
    }
  }
  const outbox = gather(clock, (kind) => void keep(kind))

  const passOn = async (connection: pg.Client) => {
    let isNotifier = false
    while (!stopping.signal.aborted) {
      // Held until this connection ends, however it ends.
      isNotifier ||= await takeNotifierLock(connection)
      if (isNotifier) await passHints(connection)
      await sleep(passEveryMs)
    }
  }

  const hear = ({ payload = '' }: pg.Notification) => {
    const hint = v.safeParse(payloadSchema, payload)
    if (hint.success && hint.output.origin !== origin) here.tell(hint.output.kind)
  }

  const connect = async () => {
    const connection = new pg.Client({
      connectionString: url,
      application_name: 'escale-hints',
      keepAlive: true,
      connectionTimeoutMillis: 15_000,
      // A server that was cut off without a word is left for another connection.
      query_timeout: answerWithinMs,
    })
    connection.on('notification', hear)
    const ended = new Promise<void>((resolve) => {
      // Every one: a connection that is cut says so more than once.
      connection.on('error', () => resolve())
      connection.once('end', () => resolve())
    })
    await connection.connect()
    client = connection
    try {
      await connection.query(`listen ${channel}`)
      isListening()
      // Whatever was told while nobody listened here.
      for (const kind of hintKinds) here.tell(kind)
      await Promise.race([ended, passOn(connection)])
    } finally {
      await connection.end().catch(() => {})
    }
  }

  const stayConnected = async () => {
    while (!stopping.signal.aborted) {
      try {
        await connect()
      } catch (error) {
        log.say('warn', 'hints-disconnected', whereFrom(error))
      }
      if (!stopping.signal.aborted) await sleep(reconnectMs)
    }
  }
  const running = stayConnected()

  return {
    tell: (kind) => {
      here.tell(kind)
      outbox.tell(kind)
    },
    listen: here.listen,
    ready: () => listening,
    stop: async () => {
      stopping.abort()
      outbox.stop()
      wake()
      await client?.end().catch(() => {})
      await running
    },
  }
}

async function takeNotifierLock(connection: pg.Client): Promise<boolean> {
  const { rows } = await connection.query<{ taken: boolean }>(
    'select pg_try_advisory_lock($1) as taken',
    [notifierLock],
  )
  return rows[0]?.taken ?? false
}

const passHints = (connection: pg.Client) =>
  connection.query(
    `with passed as (delete from hub_hint returning kind, origin)
     select pg_notify($1, json_build_object('kind', kind, 'origin', origin)::text) from passed`,
    [channel],
  )
