/** Reads the files of a release in one go before they are verified one by one, and hands over the very bytes verified. */
import * as v from 'valibot'
import { manifestSchema } from '#contract/release.ts'
import { neededFiles } from '#seal/needed-files.ts'
import type { ReleaseStore } from '#seal/release-store.ts'
import type { FileBytes, KioskReleases } from './terminal-stores.ts'

export async function readAhead(
  releases: KioskReleases,
  number: number | undefined,
): Promise<{ readonly store: ReleaseStore; readonly bytes: FileBytes }> {
  const bytes = new Map<string, Uint8Array<ArrayBuffer>>()
  const manifest =
    number === undefined
      ? undefined
      : v.safeParse(manifestSchema, await releases.readManifest(number))
  if (manifest?.success) {
    const sha256s = neededFiles(manifest.output).map(({ sha256 }) => sha256)
    for (const [sha256, file] of await releases.readFiles(sha256s)) bytes.set(sha256, file)
  }
  const store: ReleaseStore = {
    ...releases,
    async readFile(sha256) {
      const file = bytes.get(sha256) ?? (await releases.readFile(sha256))
      if (file) bytes.set(sha256, file)
      return file
    },
  }
  return { store, bytes }
}
