// @ts-check
/**
 * Makes keys for trying, once; builds the kiosk, the console and the aidants' page when a file they are made of has changed, and publishes the
 * deployment beside them, signed with those keys. With `ESCALE_ROOT`, the kiosk trusts other keys: theirs to publish.
 */
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { compressTexts } from './compress.js'
import { ask, projectDir, run } from './install.js'

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

/** @param {string} file @param {string} wanted */
const isStamp = (file, wanted) => existsSync(file) && readFileSync(file, 'utf8') === wanted

const releaseDir = 'dist/release'

/**
 * Numbers that the hub of this machine has for releases of its console (`src/hub/taken-numbers.ts`).
 * @param {string} hubDir
 * @returns {{ highest: number, isFolderTooLate: boolean }}
 */
const takenNumbers = (hubDir) =>
  JSON.parse(ask('node', ['src/hub/taken-numbers.ts', '--data', hubDir, '--release', releaseDir]))

/** How many sounds of the synthetic voice there are: more of them is another release. */
const soundsMade = () => {
  const folder = join(projectDir, '.escale', 'audio')
  return existsSync(folder) ? filesUnder(folder).length : 0
}

/**
 * @param {string} deployment folder of the deployment, from the project's root
 * @param {string} [hubDir] data folder of the hub that will serve it
 * @param {'without-audio' | 'audio-if-made'} [audio] tests do without sounds, which take minutes to make
 */
export function build(deployment, hubDir = '.escale/hub', audio = 'without-audio') {
  if (isTrial) run('node', ['src/publish/keys/keys.ts', 'trial', trialKeys])
  const stampFile = join(projectDir, 'dist', 'built-from')
  const wanted = fingerprint(deployment)
  const isFresh = isStamp(stampFile, wanted)
  const releaseStamp = join(projectDir, 'dist', 'published-from')
  const published = `${wanted} ${audio === 'without-audio' ? audio : soundsMade()}`
  const isPublished = isFresh && isStamp(releaseStamp, published)
  const { highest, isFolderTooLate } = isTrial
    ? takenNumbers(hubDir)
    : { highest: 0, isFolderTooLate: false }
  if (!isFresh) buildPages()
  if (isTrial && (!isPublished || isFolderTooLate)) {
    // It is made again from the same texts, above what the console has published.
    if (isFolderTooLate) rmSync(join(projectDir, releaseDir), { recursive: true, force: true })
    const where = ['--keys', trialKeys, '--out', releaseDir, '--after', String(highest), '--yes']
    run('node', ['src/publish/publish.ts', deployment, ...where, `--${audio}`])
  }
  mkdirSync(join(projectDir, 'dist'), { recursive: true })
  writeFileSync(stampFile, wanted)
  writeFileSync(releaseStamp, published)
}

function buildPages() {
  console.log('Building the kiosk, the console and the aidants’ page…')
  run('vite', ['build', '--logLevel', 'warn'])
  compressTexts(join(projectDir, 'dist', 'kiosk'))
  run('vite', ['build', '--config', 'src/admin/vite.config.ts', '--logLevel', 'warn'])
  compressTexts(join(projectDir, 'dist', 'admin'))
  run('vite', ['build', '--config', 'src/aidant/vite.config.ts', '--logLevel', 'warn'])
  compressTexts(join(projectDir, 'dist', 'aidant'))
}
