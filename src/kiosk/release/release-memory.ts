/** The stores of a terminal whose disk fails: everything works until the window closes, then is fetched again. */
import type { Manifest } from '#contract/release.ts'
import type { Floors } from '#seal/floors.ts'
import type { Role } from '#seal/refusals.ts'
import type { Pointers } from '#seal/release-store.ts'
import type { TerminalStores } from './terminal-stores.ts'

export function releaseMemory(): TerminalStores {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const manifests = new Map<number, Manifest>()
  const metadata = new Map<Role, Uint8Array<ArrayBuffer>>()
  let pointers: Pointers | undefined
  let floors: Floors | undefined

  return {
    releases: {
      readPointers: async () => pointers,
      writePointers: async (next) => {
        pointers = next
      },
      readManifest: async (number) => manifests.get(number),
      putManifest: async (manifest) => {
        manifests.set(manifest.number, manifest)
      },
      readFile: async (sha256) => files.get(sha256),
      putFile: async (sha256, bytes) => {
        files.set(sha256, bytes)
      },
      readFiles: async (sha256s) =>
        new Map([...files].filter(([sha256]) => sha256s.includes(sha256))),
      kept: async (sha256s) => new Set(sha256s.filter((sha256) => files.has(sha256))),
      sweep: async (keep) => {
        for (const number of manifests.keys()) if (!keep.has(number)) manifests.delete(number)
        const needed = new Set(
          [...manifests.values()].flatMap((manifest) => manifest.files.map(({ sha256 }) => sha256)),
        )
        const unneeded = [...files.keys()].filter((sha256) => !needed.has(sha256))
        for (const sha256 of unneeded) files.delete(sha256)
        return unneeded.length
      },
    },
    metadata: {
      read: async (role) => metadata.get(role),
      write: async (role, bytes) => {
        metadata.set(role, bytes)
      },
    },
    floors: {
      read: async () => floors,
      write: async (next) => {
        floors = next
      },
    },
    // The fleet keeps its own; here it is for the next start, which finds nothing.
    whereabouts: { read: async () => undefined, write: async () => {} },
    close: () => {},
  }
}
