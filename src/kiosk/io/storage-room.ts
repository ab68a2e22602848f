/** Asks the browser for room to keep guides in, and to keep them when the disk fills up. */

export type StorageRoom = Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>

/** Left free for the app shell and for the browser itself. */
const reserveBytes = 20_000_000

/** Whether the browser promises not to evict what we keep. `false` in a private window, or when it will not say. */
export async function askPersistence(storage: StorageRoom | undefined): Promise<boolean> {
  try {
    if (!storage) return false
    return (await storage.persisted()) || (await storage.persist())
  } catch {
    return false
  }
}

/** Whether this many bytes can be added. An unknown quota counts as room: the write itself will tell. */
export async function hasRoomFor(
  bytes: number,
  storage: StorageRoom | undefined,
): Promise<boolean> {
  try {
    const { quota, usage } = (await storage?.estimate()) ?? {}
    if (quota === undefined || usage === undefined) return true
    return usage + bytes + reserveBytes <= quota
  } catch {
    return true
  }
}
