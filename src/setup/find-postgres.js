// @ts-check
/** Finds the PostgreSQL in which the hub's tests and benches run. */
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installDebianPackages } from './find-chromium.js'

/** Where packages keep the programs of a server: Debian (a folder a version), Fedora, Homebrew. */
const serverFolders = () => [
  ...versionsUnder('/usr/lib/postgresql').map((version) =>
    join('/usr/lib/postgresql', version, 'bin'),
  ),
  '/usr/pgsql/bin',
  '/opt/homebrew/opt/postgresql/bin',
  '/usr/local/opt/postgresql/bin',
]

/** @param {string} folder */
const versionsUnder = (folder) =>
  existsSync(folder) ? readdirSync(folder).toSorted((a, b) => Number(b) - Number(a)) : []

/** @param {string} folder */
const hasServer = (folder) => {
  try {
    for (const program of ['initdb', 'postgres']) accessSync(join(folder, program), constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Folder of `initdb` and `postgres`; `POSTGRES_BIN` wins. `undefined` when there is none. */
export function findPostgres() {
  const chosen = process.env['POSTGRES_BIN']
  if (chosen) return hasServer(chosen) ? chosen : undefined
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return [...serverFolders(), ...onPath].find(hasServer)
}

/** As `findPostgres`, after installing Debian's package when we are root and may. */
export function ensurePostgres() {
  return findPostgres() ?? (installDebianPackages(['postgresql']) ? findPostgres() : undefined)
}
