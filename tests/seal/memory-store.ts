/** A disk for releases, that can be unplugged at its k-th write. */
import type { Manifest } from '#contract/release.ts'
import type { Pointers, ReleaseStore } from '#seal/release-store.ts'
import { sha256 } from './repository.ts'

export function memoryStore() {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const manifests = new Map<number, unknown>()
  let pointers: unknown
  let writes = 0
  /** The write that fails, and whether it reached the disk before. */
  let cut: { readonly at: number; readonly isDone: boolean } | undefined
  const write = (act: () => void) => {
    writes += 1
    if (!cut || writes < cut.at) {
      act()
      return Promise.resolve()
    }
    if (writes === cut.at && cut.isDone) act()
    return Promise.reject(new Error('unplugged'))
  }
  const store: ReleaseStore = {
    putFile: (hash, bytes) => write(() => files.set(hash, bytes)),
    readFile: (hash) => Promise.resolve(files.get(hash)),
    putManifest: (manifest) => write(() => manifests.set(manifest.number, manifest)),
    readManifest: (number) => Promise.resolve(manifests.get(number)),
    readPointers: () => Promise.resolve(pointers),
    writePointers: (next: Pointers) => write(() => (pointers = next)),
  }
  return {
    store,
    files,
    pointers: () => pointers as Pointers | undefined,
    writes: () => writes,
    /** Counting from the next write. */
    cutAt: (at: number, isDone: boolean) => (cut = { at: writes + at, isDone }),
    plugIn: () => (cut = undefined),
  }
}

/** Release `number`: a file that all share, and one of its own. */
export function releaseOf(number: number) {
  const contents = ['shared', `front ${number}`].map((text) => new TextEncoder().encode(text))
  const files = contents.map((bytes, at) => ({
    name: at === 0 ? 'search' : 'front',
    sha256: sha256(bytes),
    bytes: bytes.length,
  }))
  const manifest: Manifest = {
    schema: 'release/1',
    number,
    deployment: 'essai',
    builtAt: '2026-11-02T08:00:00Z',
    files,
  }
  const bring = (file: { readonly sha256: string }) =>
    Promise.resolve({
      ok: true as const,
      value:
        contents[files.findIndex(({ sha256: hash }) => hash === file.sha256)] ?? new Uint8Array(),
    })
  return { manifest, bring }
}
