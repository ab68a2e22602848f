/** Writing files so that a full disk or a power cut leaves what was there before. */
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** A file is there whole or not at all. Readable by all, as a web server wants it, unless told otherwise. */
export const writeWhole = (path: string, content: string | Uint8Array, mode = 0o644): void => {
  const next = `${path}.next`
  try {
    writeFileSync(next, content, { flush: true, mode })
    renameSync(next, path)
  } catch (error) {
    // Half a file helps nobody, and a key in clear is not left where nobody looks.
    removeAside(next)
    // A disk that fills up while it is written to does not say under which name.
    if (error instanceof Error && !('path' in error)) Object.assign(error, { path })
    throw error
  }
}

const removeAside = (path: string): void => {
  try {
    rmSync(path, { force: true })
  } catch {
    // Why the file was not written says more.
  }
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** With the folders it is in. Node's own `recursive` never comes back from a file system such as `/proc`. */
export const makeFolder = (path: string, mode?: number): void => {
  if (isFolder(path)) return
  const parent = dirname(path)
  if (parent !== path) makeFolder(parent, mode)
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!isFolder(path)) throw error
  }
}
