/**
 * Keeps the kiosk's profile small: what the browser only caches goes when it grows, what the guide keeps for itself (its
 * service worker, its database) never does.
 */
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { folderBytes } from '../wipe/watch-memory.ts'

/** A guide with its offline copy and search takes a tenth of it. */
const quotaBytes = 300 * 2 ** 20

/** Made again by the browser when they are missing. */
const caches = [
  'Default/Cache',
  'Default/Code Cache',
  'Default/GPUCache',
  'Default/DawnGraphiteCache',
  'Default/DawnWebGPUCache',
  'Default/blob_storage',
  'GrShaderCache',
  'ShaderCache',
  'GraphiteDawnCache',
  'Crash Reports',
  'BrowserMetrics',
]

/** Only while no browser has it open. Says how many bytes are left; never rejects. */
export async function trimProfile(profile: string, quota = quotaBytes): Promise<number> {
  if ((await folderBytes(profile)) <= quota) return folderBytes(profile)
  const names = await readdir(profile).catch(() => [])
  // Lists the browser fetched for itself carry their own names: everything that is not the guide's may go.
  const lists = names.filter((name) => !/^(?:Default|Local State|First Run|Variations)$/.test(name))
  for (const name of [...caches, ...lists]) {
    await rm(join(profile, name), { recursive: true, force: true }).catch(() => undefined)
  }
  return folderBytes(profile)
}
