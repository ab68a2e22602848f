// @ts-check
/**
 * `npm run fix:lock`, after `npm install`: names in package-lock.json the optional packages of other systems. A registry
 * mirror may not have them; npm then leaves them out, and `npm ci` refuses the lock, even where they are not needed.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { projectDir } from './install.js'

const systems =
  /(?:^|-)(win32|darwin|linux|android|freebsd|openbsd|netbsd|sunos|aix|openharmony)(?:-|$)/
const processors = /(?:^|-)(arm64|x64|ia32|ppc64|riscv64|s390x|loong64|mips64el|wasm32|arm)(?:-|$)/

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 * @property {Record<string, string>} [optionalDependencies]
 *
 * @param {Record<string, LockedPackage>} packages as in the lock, by path
 * @returns {Record<string, LockedPackage>} what is missing
 */
export function missingOptional(packages) {
  /** @type {Record<string, LockedPackage>} */
  const missing = {}
  for (const [path, { dev, optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      const top = `node_modules/${name}`
      if (packages[top] ?? packages[`${path}/${top}`]) continue
      const target = name.split('/').at(-1) ?? name
      const os = systems.exec(target)?.[1]
      const cpu = processors.exec(target)?.[1]
      if (!os && !cpu) continue
      missing[top] = {
        version: range.replace(/^[~^]/, ''),
        ...(cpu ? { cpu: [cpu] } : {}),
        ...(dev ? { dev: true } : {}),
        ...(os === 'linux' && /musl|gnu/.test(target)
          ? { libc: [target.includes('musl') ? 'musl' : 'glibc'] }
          : {}),
        optional: true,
        ...(os ? { os: [os] } : {}),
      }
    }
  }
  return missing
}

function completeLock() {
  const file = join(projectDir, 'package-lock.json')
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const missing = missingOptional(lock.packages)
  const packages = Object.entries({ ...lock.packages, ...missing })
  lock.packages = Object.fromEntries(packages.toSorted(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`${Object.keys(missing).length} optional packages named in package-lock.json.`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) completeLock()
