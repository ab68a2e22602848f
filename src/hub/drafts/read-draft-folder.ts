/** The folder of a deployment, with `common` beside it, as texts of a tree. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isUtf8 } from 'node:buffer'
import { basename, dirname, join, relative, sep } from 'node:path'
import type { FolderText } from './import-drafts.ts'

export interface DraftFolder {
  /** Its name. */
  readonly deployment: string
  readonly texts: readonly FolderText[]
  /** Files that are no text. */
  readonly unreadable: readonly string[]
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

/** `folder` is absolute. Throws what the system says when it cannot be read. */
export function readDraftFolder(folder: string): DraftFolder {
  readdirSync(folder)
  const root = dirname(folder)
  const files = [folder, join(root, 'common')].flatMap(filesUnder).map((file) => ({
    path: relative(root, file).split(sep).join('/'),
    bytes: readFileSync(file),
  }))
  return {
    deployment: basename(folder),
    texts: files
      .filter(({ bytes }) => isUtf8(bytes))
      .map(({ path, bytes }) => ({ path, text: bytes.toString('utf8') })),
    unreadable: files.filter(({ bytes }) => !isUtf8(bytes)).map(({ path }) => path),
  }
}
