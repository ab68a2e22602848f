/** A release on the disk, as a static server hands it to terminals. */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { type Manifest, type ReleaseFile, manifestSchema } from '#contract/release.ts'
import { type Result, fail, succeed } from '#contract/result.ts'
import type { BuiltFile } from '#author/build-release.ts'
import { canonicalJson } from '#author/canonical-json.ts'
import { compressText } from './compress-text.ts'

/**
 * The manifest a folder holds; `undefined` before the first release. A damaged one is a fault, said in French: to start
 * again at 1 would be refused by every terminal that has seen more.
 */
export const readManifest = (folder: string): Result<Manifest | undefined, string> => {
  const path = join(folder, 'manifest.json')
  if (!existsSync(path)) return succeed(undefined)
  const schema = v.pipe(v.string(), v.parseJson(), manifestSchema)
  const parsed = v.safeParse(schema, readFileSync(path, 'utf8'))
  return parsed.success
    ? succeed(parsed.output)
    : fail(`${path} est abîmé. Remettez-le depuis une sauvegarde : son numéro doit continuer.`)
}

export interface WrittenRelease {
  /** Names of the files that were not there before. */
  readonly added: readonly string[]
  /** Size of the added files, in bytes, as they are and compressed. */
  readonly bytes: number
  readonly compressedBytes: number
}

/**
 * Writes `files/<sha256>.json` and its `.br`, then the manifest. Everything is written aside and renamed into place,
 * the manifest last: a reader sees the old release or the new one, each whole. When `manifest` is `previous`, only
 * missing or damaged files are put back. Files of the release before stay for the
 * terminals that are fetching it; older ones go.
 */
export const writeRelease = (
  folder: string,
  files: readonly BuiltFile[],
  manifest: Manifest,
  previous: Manifest | undefined,
): WrittenRelease => {
  const kept = join(folder, 'files')
  const aside = join(folder, '.next')
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside, { recursive: true })
  mkdirSync(kept, { recursive: true })

  const written = { added: new Array<string>(), bytes: 0, compressedBytes: 0 }
  const place = (name: string, content: Uint8Array) => {
    writeFileSync(join(aside, name), content, { flush: true })
    renameSync(join(aside, name), join(kept, name))
  }
  for (const { name, sha256, content } of files) {
    if (isThere(join(kept, `${sha256}.json`), content)) continue
    const compressed = compressText(content)
    place(`${sha256}.json.br`, compressed)
    place(`${sha256}.json`, content)
    written.added.push(name)
    written.bytes += content.length
    written.compressedBytes += compressed.length
  }

  if (manifest !== previous) {
    writeFileSync(join(aside, 'manifest.json'), canonicalJson(manifest), { flush: true })
    renameSync(join(aside, 'manifest.json'), join(folder, 'manifest.json'))
    removeAllBut(kept, [...manifest.files, ...(previous?.files ?? [])])
  }
  rmSync(aside, { recursive: true })
  return written
}

const removeAllBut = (folder: string, files: readonly ReleaseFile[]): void => {
  const needed = new Set(files.map(({ sha256 }) => sha256))
  for (const name of readdirSync(folder)) {
    if (!needed.has(name.replace(/\.json(?:\.br)?$/, ''))) rmSync(join(folder, name))
  }
}

/** A file cut short by a power failure has the right name and the wrong bytes. */
const isThere = (path: string, content: Uint8Array) =>
  existsSync(path) && existsSync(`${path}.br`) && readFileSync(path).equals(content)
