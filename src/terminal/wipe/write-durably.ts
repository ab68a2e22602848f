/** A file that is whole or absent after a power cut. */
import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

export async function syncFolder(folder: string): Promise<void> {
  // Windows has no such thing: renames are durable there once the file is.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Replaces the file in one step, and returns once the disk has it. Rejects with the system's error. */
export async function writeDurably(file: string, content: string | Uint8Array): Promise<void> {
  const draft = `${file}.new`
  const handle = await open(draft, 'w', 0o600)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, file)
  await syncFolder(dirname(file))
}
