/** The outbox of this browser. */
import { outboxDatabase } from '#contract/console-databases.ts'
import { boxCrypto, type BoxSubtle } from '#seal/box-crypto.ts'
import { toHex } from '#seal/hex.ts'
import { createOutbox, type Outbox, type OutboxParts } from './outbox.ts'
import { openOutboxDatabase } from './outbox-database.ts'

/** One flush in flight, whatever the number of windows. */
const alone =
  (lockName: string) =>
  async (work: () => Promise<void>): Promise<void> => {
    await navigator.locks.request(lockName, { ifAvailable: true }, (lock) =>
      lock === null ? undefined : work(),
    )
  }

interface OutboxHere extends Pick<OutboxParts, 'ways'> {
  /** Name in the fleet of the device that this browser is, as it is now; undefined while it is none. */
  readonly device: () => string | undefined
  /** Of its database; what one sends, another must not. */
  readonly name?: string
}

/** Rejects when the disk does. */
export async function openOutbox({
  device,
  ways,
  name = outboxDatabase,
}: OutboxHere): Promise<Outbox> {
  const subtle: BoxSubtle<CryptoKey> = crypto.subtle
  const newName = () => toHex(crypto.getRandomValues(new Uint8Array(16)))
  const database = await openOutboxDatabase(newName, name)
  const ownName = await database.deviceName(() => `t-${newName().slice(0, 16)}`)
  const outbox = createOutbox({
    device: () => device() ?? ownName,
    ways,
    database,
    crypto: boxCrypto(subtle),
    storage: navigator.storage,
    after: (ms, run) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    random: Math.random,
    newUuid: () => crypto.randomUUID(),
    alone: alone(name),
  })
  globalThis.addEventListener('online', () => void outbox.flush())
  void outbox.flush()
  return outbox
}
