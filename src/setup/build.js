// @ts-check
/**
 * Makes keys for trying, once; builds the kiosk, the console and the aidants' page when a file they are made of has changed, and publishes the
 * deployment beside them, signed with those keys. With `ESCALE_ROOT`, the kiosk trusts other keys: theirs to publish.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { compressTexts } from './compress.js'
import { projectDir, run } from './install.js'

/** @param {string} path @returns {string[]} */
const filesUnder = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path).flatMap((name) => filesUnder(join(path, name)))
    : [path]

const trialKeys = '.escale/keys'

/** The root of trust that is built in. */
const rootFile = process.env['ESCALE_ROOT'] ?? `${trialKeys}/1.root.json`
const isTrial = rootFile === `${trialKeys}/1.root.json`

/** @param {string} deployment folder of the deployment, from the project's root */
const fingerprint = (deployment) => {
  const hash = createHash('sha256')
  for (const root of [
    'src',
    'public',
    'index.html',
    'vite.config.ts',
    'package-lock.json',
    join(deployment, '..', 'common'),
    deployment,
    rootFile,
  ]) {
    const path = resolve(projectDir, root)
    if (!existsSync(path)) continue
    for (const file of filesUnder(path).toSorted()) hash.update(file).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** @param {string} deployment folder of the deployment, from the project's root */
export function build(deployment) {
  if (isTrial) run('node', ['src/publish/keys/keys.ts', 'trial', trialKeys])
  const stampFile = join(projectDir, 'dist', 'built-from')
  const wanted = fingerprint(deployment)
  const isFresh = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted
  if (isFresh) return
  console.log('Building the kiosk, the console and the aidants’ page…')
  run('vite', ['build', '--logLevel', 'warn'])
  compressTexts(join(projectDir, 'dist', 'kiosk'))
  run('vite', ['build', '--config', 'src/admin/vite.config.ts', '--logLevel', 'warn'])
  compressTexts(join(projectDir, 'dist', 'admin'))
  run('vite', ['build', '--config', 'src/aidant/vite.config.ts', '--logLevel', 'warn'])
  compressTexts(join(projectDir, 'dist', 'aidant'))
  if (isTrial) {
    const where = ['--keys', trialKeys, '--out', 'dist/release', '--yes']
    run('node', ['src/publish/publish.ts', deployment, ...where])
  }
  mkdirSync(join(projectDir, 'dist'), { recursive: true })
  writeFileSync(stampFile, wanted)
}
