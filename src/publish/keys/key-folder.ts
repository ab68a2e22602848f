/** A folder of key files on somebody's stick: read, written whole, and never inside a repository. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { makeFolder, writeWhole } from '../write-whole.ts'
import { type HeldKey, readKeyFile } from './key-file.ts'

const ending = '.key.json'

/** Inside a working tree a key is one `git add` away from everyone, unless git is told to ignore the folder. */
export const isInRepository = (folder: string): boolean => {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.git')) && !isIgnored(at, resolve(folder))) return true
    if (dirname(at) === at) return false
  }
}

/** Without git nobody can say: the folder is then refused. */
const isIgnored = (workTree: string, folder: string): boolean =>
  spawnSync('git', ['-C', workTree, 'check-ignore', '--quiet', '--', folder]).status === 0

/** Key files of a folder, by name. What is not one is left out. */
export const readKeyFolder = (folder: string): readonly HeldKey[] => {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .flatMap((name) => {
      const read = readKeyFile(readFileSync(join(folder, name), 'utf8'))
      return read.ok ? [read.value] : []
    })
}

/** Names of the files that should be keys and do not read as one. */
export const damagedKeyFiles = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder).filter(
        (name) =>
          name.endsWith(ending) && !readKeyFile(readFileSync(join(folder, name), 'utf8')).ok,
      )
    : []

/** Only its owner may read it, where the system knows owners. */
export const writeKeyFile = (folder: string, file: HeldKey): void => {
  makeFolder(folder, 0o700)
  writeWhole(join(folder, file.name + ending), `${JSON.stringify(file, undefined, 2)}\n`, 0o600)
}

/** A key that was never appointed. */
export const forgetKeyFile = (folder: string, { name }: HeldKey): void =>
  rmSync(join(folder, name + ending), { force: true })

/** A key that has left is kept aside: to know later what it has signed. */
export const retireKeyFile = (folder: string, { name, keyid }: HeldKey): void => {
  const retired = join(folder, 'retired')
  makeFolder(retired, 0o700)
  renameSync(join(folder, name + ending), join(retired, `${name}-${keyid.slice(0, 8)}${ending}`))
}

/** The newest root metadata of the folder, and its version; `undefined` before the ceremony. */
export const readLatestRoot = (folder: string) => {
  const versions = existsSync(folder)
    ? readdirSync(folder).flatMap((name) => /^(\d+)\.root\.json$/.exec(name)?.[1] ?? [])
    : []
  const version = Math.max(0, ...versions.map(Number))
  if (version === 0) return undefined
  return { version, bytes: new Uint8Array(readFileSync(join(folder, `${version}.root.json`))) }
}

/** Every generation of the folder, by version. */
export const readRoots = (folder: string): ReadonlyMap<number, Uint8Array<ArrayBuffer>> =>
  new Map(
    (existsSync(folder) ? readdirSync(folder) : []).flatMap((name) => {
      const version = /^(\d+)\.root\.json$/.exec(name)?.[1]
      return version === undefined
        ? []
        : [[Number(version), new Uint8Array(readFileSync(join(folder, name)))] as const]
    }),
  )

export const writeRoot = (folder: string, version: number, bytes: Uint8Array): void =>
  writeWhole(join(folder, `${version}.root.json`), bytes)
