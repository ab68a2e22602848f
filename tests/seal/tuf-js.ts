/** The same repository seen by tuf-js, the reference client in JavaScript, from the same local state. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Updater } from 'tuf-js'
import { DownloadHTTPError } from 'tuf-js/dist/error.js'
import type { Role } from '#seal/refusals.ts'
import { base, roles, targetsBase } from './repository.ts'

type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

/** A folder of its own, used again from case to case. */
export function newReference() {
  const folder = mkdtempSync(join(tmpdir(), 'escale-tuf-'))
  const path = (role: Role) => join(folder, `${role}.json`)
  return {
    /** Whether tuf-js accepts these files, and the version of targets it then has. */
    async refresh(files: Files, kept: ReadonlyMap<Role, Uint8Array<ArrayBuffer>>) {
      for (const role of roles) {
        const bytes = kept.get(role)
        if (bytes) writeFileSync(path(role), bytes)
        else rmSync(path(role), { force: true })
      }
      try {
        const updater = new Updater({
          metadataDir: folder,
          metadataBaseUrl: base,
          targetBaseUrl: targetsBase,
          fetcher: fetcherOf(files),
        })
        await updater.refresh()
        const { signed } = JSON.parse(readFileSync(path('targets'), 'utf8')) as {
          signed: { version: number }
        }
        return { isAccepted: true, version: signed.version, why: '' }
      } catch (error) {
        return { isAccepted: false, version: undefined, why: String(error) }
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function fetcherOf(files: Files) {
  const downloadBytes = (url: string, maxLength: number) => {
    const bytes = files.get(url.replace('https://hub.example/release/', ''))
    if (!bytes) return Promise.reject(new DownloadHTTPError('missing', 404))
    if (bytes.length > maxLength) return Promise.reject(new Error('too long'))
    return Promise.resolve(Buffer.from(bytes))
  }
  // Files of the release are compared elsewhere: by their hash, there is nothing to differ about.
  const downloadFile = () => Promise.reject(new Error('only metadata is compared'))
  return { downloadBytes, downloadFile }
}
