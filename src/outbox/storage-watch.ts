/** The browser's room for what waits: asked for once, looked at before each write. */

export type StorageRoom = Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>

/** Above this share of the quota, only what must not be lost is written. */
const nearlyFull = 0.8

/** Whether the browser promises to keep what we write. */
export async function askToKeep(storage: StorageRoom | undefined): Promise<boolean> {
  try {
    if (!storage) return false
    return (await storage.persisted()) || (await storage.persist())
  } catch {
    return false
  }
}

/** A quota that is not told counts as room: the write itself will tell. */
export async function isNearlyFull(storage: StorageRoom | undefined): Promise<boolean> {
  try {
    const { quota, usage } = (await storage?.estimate()) ?? {}
    return quota !== undefined && usage !== undefined && usage >= quota * nearlyFull
  } catch {
    return false
  }
}
