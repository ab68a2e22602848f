// @ts-check
/** Makes a checkout ready: plain JavaScript, so that any Node from 20 on can run it before anything is installed. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectDir = fileURLToPath(new URL('../../', import.meta.url))
const binDir = join(projectDir, 'node_modules', '.bin')

/** Environment in which `node` is the Node 24 of the project and its tools are on the path. */
export const toolEnvironment = () => ({
  ...process.env,
  PATH: `${binDir}${delimiter}${process.env['PATH'] ?? ''}`,
})

/**
 * Runs a command of the project and ends this process with its code when it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string | undefined>} [environment]
 */
export function run(command, args, environment = toolEnvironment()) {
  const { status, error } = spawnSync(command, args, {
    cwd: projectDir,
    stdio: 'inherit',
    env: environment,
    shell: process.platform === 'win32',
  })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

/**
 * Starts a command of the project beside this process, which goes on.
 * @param {string} command
 * @param {readonly string[]} args
 */
export const startBeside = (command, args) =>
  spawn(command, args, {
    cwd: projectDir,
    stdio: 'inherit',
    env: toolEnvironment(),
    shell: process.platform === 'win32',
  })

/**
 * What a command of the project prints; ends this process with its code when it fails.
 * @param {string} command
 * @param {readonly string[]} args
 */
export function ask(command, args) {
  const { status, error, stdout } = spawnSync(command, args, {
    cwd: projectDir,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    env: toolEnvironment(),
    shell: process.platform === 'win32',
  })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
  return stdout
}

const isInstalled = () => {
  const installed = join(projectDir, 'node_modules', '.package-lock.json')
  const wanted = join(projectDir, 'package-lock.json')
  if (!existsSync(installed) || !existsSync(join(binDir, 'node'))) return false
  if (statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return true
  // A checkout can be newer than its lock's content: compare what counts.
  const versionsOf = (/** @type {string} */ file) =>
    Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages)
      .filter(
        ([name, entry]) => name !== '' && !(/** @type {{ optional?: boolean }} */ (entry).optional),
      )
      .map(([name, entry]) => `${name}@${/** @type {{ version: string }} */ (entry).version}`)
      .toSorted()
      .join()
  return versionsOf(installed) === versionsOf(wanted)
}

/** Installs the exact packages of the lock file unless they are there. */
export function installPackages() {
  if (isInstalled()) return
  console.log('Installing packages (npm ci)…')
  run('npm', ['ci', '--no-audit', '--no-fund'], process.env)
}
