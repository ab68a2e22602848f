/** Opens a terminal's stores: on disk when the disk answers, otherwise in memory, and says which. */
import type { storageModes } from '#contract/terminal-report.ts'
import type { Result } from '#contract/result.ts'
import { type Clock, systemClock, wait } from '../io/clock.ts'
import { classifyStorageFault, type StorageFault } from '../io/storage-fault.ts'
import { askPersistence, type StorageRoom } from '../io/storage-room.ts'
import { within } from '../io/within.ts'
import { releaseDatabase } from './release-database.ts'
import { releaseMemory } from './release-memory.ts'
import type { TerminalStores } from './terminal-stores.ts'

export interface OpenedStores {
  readonly stores: TerminalStores
  readonly mode: (typeof storageModes)[number]
  /** Why it is not on disk. */
  readonly because?: StorageFault
}

export interface OpenOptions {
  readonly clock?: Clock
  readonly storage?: StorageRoom | undefined
  /** Told of a read or a write that failed after opening. */
  readonly onFault?: (fault: StorageFault) => void
  readonly openDisk?: (
    onFault: (fault: StorageFault) => void,
  ) => Promise<Result<TerminalStores, StorageFault>>
}

/** Longer than a slow disk, shorter than a person's patience. A blocked database never answers by itself. */
const openMs = 5000

/** Chromium's « Internal error opening backing store » often heals when opened again a moment later. */
const reopenAfterMs = [200, 800, 3200]

const openDexie: NonNullable<OpenOptions['openDisk']> = (onFault) => releaseDatabase({ onFault })

/** Never fails: a terminal without a working disk still guides people. */
export async function openStores(options: OpenOptions = {}): Promise<OpenedStores> {
  const { clock = systemClock, openDisk = openDexie, onFault = () => {} } = options
  const storage = 'storage' in options ? options.storage : navigator.storage

  const open = async (): Promise<Result<TerminalStores, StorageFault>> => {
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

  if (!opened.ok) return { stores: releaseMemory(), mode: 'memory', because: opened.fault }
  const isPersistent = await askPersistence(storage)
  return { stores: opened.value, mode: isPersistent ? 'persistent' : 'best-effort' }
}
