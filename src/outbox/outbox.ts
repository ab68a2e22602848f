/** Writes now, sends when it can, forgets when the hub has it. Nothing it has written can be read here again. */
import {
  type EnvelopeHeader,
  type OutboxExport,
  type OutboxKey,
  type OutboxKind,
} from '#contract/outbox.ts'
import { refusalSchemaName } from '#contract/outbox-refusal.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import type { BoxCrypto } from '#seal/box-crypto.ts'
import { sealBox } from '#seal/sealed-box.ts'
import { pauseAfter } from './flush-pace.ts'
import type { OutboxDatabase } from './outbox-database.ts'
import { type OutboxWays, sendWaiting } from './send-waiting.ts'
import { askToKeep, isNearlyFull, type StorageRoom } from './storage-watch.ts'

export type OutboxFault =
  /** This device has never heard the hub: it does not know what to seal to. */
  | 'no-key'
  /** The disk refused it. What was written on the screen is still there. */
  | 'full'
  /** The disk is nearly full, and this can be done without. */
  | 'spared'

export interface OutboxState {
  /** How many wait. */
  readonly waiting: number
  /** The same, by kind. */
  readonly waitingOf: Readonly<Record<string, number>>
  /** Day of the oldest. */
  readonly oldestDay: string | undefined
  /** Whether the hub took the last thing that was sent; `undefined` before. */
  readonly isReached: boolean | undefined
  readonly isNearlyFull: boolean
  /** How many the hub has refused for what they are: they are kept here, and wait for nothing. */
  readonly refused: number
}

/** As it is before anything was put in it or sent. */
export const nothingWaits: OutboxState = {
  waiting: 0,
  waitingOf: {},
  oldestDay: undefined,
  isReached: undefined,
  isNearlyFull: false,
  refused: 0,
}

export interface OutboxParts {
  /** Name of this device in the fleet, as it is now: it has another one once it is enrolled again. */
  readonly device: () => string
  readonly database: OutboxDatabase
  readonly crypto: BoxCrypto
  readonly ways: OutboxWays
  readonly storage?: StorageRoom | undefined
  /** Calls back once after this many milliseconds; the function returned cancels it. */
  readonly after: (ms: number, run: () => void) => () => void
  readonly random: () => number
  readonly newUuid: () => string
  /** Runs alone among the windows of this browser, or not at all. */
  readonly alone?: (work: () => Promise<void>) => Promise<void>
}

export interface Sealed {
  readonly kind: OutboxKind
  readonly schema: string
  /** Where the deployment is. */
  readonly day: string
  readonly content: object
}

export interface Outbox {
  readonly read: () => OutboxState
  readonly subscribe: (listener: () => void) => () => void
  /** Answers once it is on disk. Sending comes after. */
  readonly add: (sealed: Sealed) => Promise<Result<undefined, OutboxFault>>
  /** Tries now: the line is back, the page has just opened. Never rejects. */
  readonly flush: () => Promise<void>
  /** All that waits, still sealed, as a file to be carried (`outbox-export/1`). Rejects when the disk does. */
  readonly carry: () => Promise<string>
  readonly stop: () => void
}

/** Two windows that write at once take the next number in turn. */
const mostTries = 20

export function createOutbox(parts: OutboxParts): Outbox {
  const { database, ways, storage, crypto } = parts
  const listeners = new Set<() => void>()
  let state = nothingWaits
  let failures = 0
  let cancel = () => {}
  let isStopped = false
  let flushing: Promise<void> | undefined

  const look = async (also: Partial<OutboxState> = {}) => {
    const [waitingOf, oldestDay] = [await database.counts(), await database.oldestDay()]
    const waiting = Object.values(waitingOf).reduce((sum, count) => sum + count, 0)
    const refused = (await database.aside()).length
    state = { ...state, ...also, waiting, waitingOf, oldestDay, refused }
    for (const listener of listeners) listener()
  }

  const keyToSealTo = async () => {
    const known = await database.readKey()
    if (known) return known
    const told = await ways.askKey()
    if (told) await database.writeKey(told)
    return told
  }

  const seal = async ({ kind, schema, day, content }: Sealed, key: OutboxKey) => {
    const header: EnvelopeHeader = {
      ...(await database.next()),
      uuid: parts.newUuid(),
      device: parts.device(),
      schema,
      day,
      kind,
      key: key.id,
    }
    const sealed = await sealBox(crypto, key.publicKey, { ...header }, JSON.stringify(content))
    return { ...header, sealed }
  }

  const write = async (content: Sealed, key: OutboxKey) => {
    for (let tries = 0; tries < mostTries; tries += 1)
      if (await database.put(await seal(content, key))) return
    throw new Error('other windows write without end')
  }

  const add = async (content: Sealed): Promise<Result<undefined, OutboxFault>> => {
    try {
      const isFull = await isNearlyFull(storage)
      if (isFull && content.kind === 'feedback') return fail('spared')
      const key = await keyToSealTo()
      if (!key) return fail('no-key')
      try {
        await write(content, key)
      } catch (error) {
        // Room is made of what can be done without; a record is never among it.
        if ((await database.drop('feedback')) === 0) throw error
        await write(content, key)
      }
      await look({ isNearlyFull: isFull }).catch(() => undefined)
      void flush('added')
      return succeed(undefined)
    } catch {
      return fail('full')
    }
  }

  const sending = sendWaiting({
    database,
    ways,
    look: () => look({ isReached: true }),
    // Its own day may be what is wrong with it.
    tell: async (content) => {
      const key = await keyToSealTo()
      const day = new Date().toISOString().slice(0, 10)
      if (key) await write({ kind: 'refusal', schema: refusalSchemaName, day, content }, key)
    },
  })

  /** Answers whether the hub was there to the end. */
  const sendAll = async (): Promise<boolean> =>
    // Learnt before anything has to be written: the first thing may come when the line is down.
    (await keyToSealTo()) !== undefined && sending()

  const tryOnce = async () => {
    cancel()
    const isReached = await sendAll().catch(() => false)
    failures = isReached ? 0 : failures + 1
    await look({ isReached }).catch(() => undefined)
    if (isReached || isStopped) return
    cancel = parts.after(pauseAfter(failures, parts.random()), () => void flush('asked'))
  }

  /** Something was added while the last look at what waits was under way. */
  let isMore = false
  /** Somebody says that the line is back, while a try that began without it is under way. */
  let isAsked = false
  const flush = (why: 'added' | 'asked'): Promise<void> => {
    const { alone = (work) => work() } = parts
    isMore = flushing !== undefined
    isAsked = isMore && (isAsked || why === 'asked')
    flushing ??= alone(tryOnce)
      .then(() => look())
      .catch(() => undefined)
      .then(() => {
        flushing = undefined
        const isDue = isAsked || (isMore && state.isReached === true)
        return isDue && !isStopped ? flush('added') : undefined
      })
    return flushing
  }

  void askToKeep(storage)
  return {
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    add,
    flush: () => flush('asked'),
    carry: async () => {
      const carried: OutboxExport = {
        schema: 'outbox-export/1',
        envelopes: [...(await database.all())],
      }
      return JSON.stringify(carried)
    },
    stop: () => {
      isStopped = true
      cancel()
    },
  }
}
