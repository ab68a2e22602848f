/** Opens the content store: on disk when the disk answers, otherwise in memory, and says which. */
import type { Result } from '#contract/result.ts'
import { type Clock, systemClock, wait } from './clock.ts'
import { contentMemory } from './content-memory.ts'
import type { ContentStore } from './content-store-port.ts'
import { contentStore } from './content-store.ts'
import { classifyStorageFault, type StorageFault } from './storage-fault.ts'
import { askPersistence, type StorageRoom } from './storage-room.ts'
import { within } from './within.ts'

export interface StoreStatus {
  readonly mode: 'disk' | 'memory'
  /** Why it is not on disk. */
  readonly because?: StorageFault
  /** Whether the browser promises not to evict it. */
  readonly isPersistent: boolean
}

export interface OpenedStore {
  readonly store: ContentStore
  readonly status: StoreStatus
}

export interface OpenOptions {
  readonly clock?: Clock
  readonly storage?: StorageRoom | undefined
  /** Told of a read that failed after opening. */
  readonly onFault?: (fault: StorageFault) => void
  readonly openDisk?: (
    onFault: (fault: StorageFault) => void,
  ) => Promise<Result<ContentStore, StorageFault>>
}

/** Longer than a slow disk, shorter than a person's patience. A blocked database never answers by itself. */
const openMs = 5000

/** Chromium's « Internal error opening backing store » often heals when opened again a moment later. */
const reopenAfterMs = [200, 800, 3200]

const openDexie: NonNullable<OpenOptions['openDisk']> = (onFault) => contentStore({ onFault })

/** Never fails: a terminal without a working disk still guides people. */
export async function openContentStore(options: OpenOptions = {}): Promise<OpenedStore> {
  const { clock = systemClock, openDisk = openDexie, onFault = () => {} } = options
  const storage = 'storage' in options ? options.storage : navigator.storage

  const open = async (): Promise<Result<ContentStore, StorageFault>> => {
    try {
      return await within(clock, openMs, () => openDisk(onFault))
    } catch (error) {
      return { ok: false, fault: classifyStorageFault(error) }
    }
  }

  let opened = await open()
  for (const ms of reopenAfterMs) {
    if (opened.ok || opened.fault !== 'backing-store') break
    await wait(clock, ms)
    opened = await open()
  }

  if (!opened.ok) {
    const status = { mode: 'memory', because: opened.fault, isPersistent: false } as const
    return { store: contentMemory(), status }
  }
  const isPersistent = await askPersistence(storage)
  return { store: opened.value, status: { mode: 'disk', isPersistent } }
}
