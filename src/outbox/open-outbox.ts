/** The outbox of this browser. */
import { boxCrypto, type BoxSubtle } from '#seal/box-crypto.ts'
import { toHex } from '#seal/hex.ts'
import { createOutbox, type Outbox, type OutboxParts } from './outbox.ts'
import { openOutboxDatabase } from './outbox-database.ts'

const lockName = 'escale-outbox'

/** One flush in flight, whatever the number of windows. */
const alone = async (work: () => Promise<void>): Promise<void> => {
  await navigator.locks.request(lockName, { ifAvailable: true }, (lock) =>
    lock === null ? undefined : work(),
  )
}

interface OutboxHere extends Pick<OutboxParts, 'ways'> {
  /** Name in the fleet of the device that this browser is; undefined where it is none. */
  readonly device: string | undefined
}

/** Rejects when the disk does. */
export async function openOutbox({ device, ways }: OutboxHere): Promise<Outbox> {
  const subtle: BoxSubtle<CryptoKey> = crypto.subtle
  const newName = () => toHex(crypto.getRandomValues(new Uint8Array(16)))
  const database = await openOutboxDatabase(newName)
  const outbox = createOutbox({
    device: device ?? (await database.deviceName(() => `t-${newName().slice(0, 16)}`)),
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
    alone,
  })
  globalThis.addEventListener('online', () => void outbox.flush())
  void outbox.flush()
  return outbox
}
