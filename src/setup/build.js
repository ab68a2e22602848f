// @ts-check
/**
 * Makes keys for trying, once; builds the kiosk, the console and the aidants' page when a file they are made of has changed, and publishes the
 * deployment beside them when its texts have, signed with those keys: another deployment is another release, of the same pages. With `ESCALE_ROOT`, the kiosk trusts other keys: theirs to publish.
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
import { dirname, join, resolve } from 'node:path'
import { compressTexts } from './compress.js'
import { ask, projectDir, run } from './install.js'

/** @param {string} path @returns {string[]} */
const filesUnder = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path).flatMap((name) => filesUnder(join(path, name)))
    : [path]

export const defaultDeployment = 'kiosk-config/nouvelle-caledonie-pcn'

const trialKeys = '.escale/keys'

/** The root of trust that is built in. */
const rootFile = process.env['ESCALE_ROOT'] ?? `${trialKeys}/1.root.json`
export const isTrial = rootFile === `${trialKeys}/1.root.json`

/** What the pages are made of. Of deployments they hold the names of one, and learn any other's from its release. */
const pageSources = ['src', 'public', 'vite.config.ts', 'package-lock.json', rootFile]

/** @param {readonly string[]} roots files and folders, from the project's root */
const fingerprint = (roots) => {
  const hash = createHash('sha256')
  for (const root of roots) {
    const path = resolve(projectDir, root)
    if (!existsSync(path)) continue
    for (const file of filesUnder(path).toSorted()) hash.update(file).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/**
 * Runs `make` when what it is made of has changed since the last time.
 * @param {string} stamp file that remembers it, from the project's root
 * @param {string} wanted
 * @param {() => void} make
 */
function makeIfChanged(stamp, wanted, make) {
  const file = join(projectDir, stamp)
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) return
  make()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, wanted)
}

/**
 * Numbers that the hub of this machine has for releases of its console (`src/hub/taken-numbers.ts`).
 * @param {BuildFolders} folders
 * @returns {{ highest: number, isFolderTooLate: boolean, isConsoleAhead: boolean }}
 */
export const takenNumbers = ({ hubDir, releaseDir }) =>
  JSON.parse(ask('node', ['src/hub/taken-numbers.ts', '--data', hubDir, '--release', releaseDir]))

/** @typedef {{ hubDir: string, releaseDir: string }} BuildFolders */

/** @type {BuildFolders} */
export const defaultFolders = { hubDir: '.escale/hub', releaseDir: 'dist/release' }

/** How many sounds of the synthetic voice there are: more of them is another release. */
const soundsMade = () => {
  const folder = join(projectDir, '.escale', 'audio')
  return existsSync(folder) ? filesUnder(folder).length : 0
}

/**
 * @param {string} deployment folder of the deployment, from the project's root
 * @param {BuildFolders} [folders] data folder of the hub that will serve it, and where its releases are
 * @param {'without-audio' | 'audio-if-made'} [audio] tests do without sounds, which take minutes to make
 */
export function build(deployment, folders = defaultFolders, audio = 'without-audio') {
  if (isTrial) run('node', ['src/publish/keys/keys.ts', 'trial', trialKeys])
  const names = ['deployment.yaml', 'places.yaml'].map((name) => join(defaultDeployment, name))
  makeIfChanged('dist/built-from', fingerprint([...pageSources, ...names]), buildPages)
  if (isTrial) publishTexts(deployment, folders, audio)
}

/**
 * @param {string} deployment
 * @param {BuildFolders} folders
 * @param {'without-audio' | 'audio-if-made'} audio
 */
export function publishTexts(deployment, folders, audio) {
  const { releaseDir } = folders
  const { highest, isFolderTooLate } = takenNumbers(folders)
  const stamp = `${releaseDir}.from`
  // It is made again from the same texts, above what the console has published.
  if (isFolderTooLate) rmSync(join(projectDir, releaseDir), { recursive: true, force: true })
  if (!existsSync(join(projectDir, releaseDir))) rmSync(join(projectDir, stamp), { force: true })
  const content = [...pageSources, join(deployment, '..', 'common'), deployment]
  const sounds = audio === 'without-audio' ? audio : soundsMade()
  makeIfChanged(stamp, `${deployment} ${fingerprint(content)} ${sounds}`, () => {
    const where = ['--keys', trialKeys, '--out', releaseDir, '--after', String(highest), '--yes']
    run('node', ['src/publish/publish.ts', deployment, ...where, `--${audio}`])
  })
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
