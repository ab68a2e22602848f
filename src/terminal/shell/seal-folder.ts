/**
 * What the supervisor trusts of releases, in its state folder: the last metadata, byte for byte, and the floors under which
 * nothing passes any more, twice. Each file is whole or absent after a power cut.
 */
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FloorStore } from '#seal/floors.ts'
import type { SealOptions } from '#seal/seal-options.ts'
import { writeDurably } from '../wipe/write-durably.ts'

const floorsAt = (file: string): FloorStore => ({
  async read() {
    const floors: unknown = JSON.parse(await readFile(file, 'utf8'))
    return floors
  },
  write: (floors) => writeDurably(file, JSON.stringify(floors)),
})

/** Made when it is not there. Rejects when the disk does. */
export async function sealFolder(
  stateDir: string,
): Promise<Pick<SealOptions, 'floors' | 'metadata'>> {
  const folder = join(stateDir, 'seal')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return {
    metadata: {
      read: (role) =>
        readFile(join(folder, `${role}.json`)).then(
          (bytes) => new Uint8Array(bytes),
          () => undefined,
        ),
      write: (role, bytes) => writeDurably(join(folder, `${role}.json`), bytes),
    },
    floors: [floorsAt(join(folder, 'floors.json')), floorsAt(join(stateDir, 'floors.json'))],
  }
}
