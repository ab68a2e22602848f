// @ts-check
/**
 * `npm start`: from a fresh checkout to a kiosk served on loopback, then heard too: sounds take minutes, and are made beside it.
 * `--build-only` stops before serving; `--without-audio` makes no sound.
 */
import { basename, resolve } from 'node:path'
import { build, defaultDeployment, defaultFolders } from './build.js'
import { installPackages, projectDir, startBeside } from './install.js'
import { makeSounds } from './make-sounds.js'

const deployment = process.env['ESCALE_DEPLOYMENT'] ?? defaultDeployment
const ours = new Set(['--build-only', '--without-audio'])
const asked = process.argv.slice(2)
const isBuildOnly = asked.includes('--build-only')
const args = asked.filter((word) => !ours.has(word))

/** A hub holds the releases of one deployment: to try another, it has a hub and releases of its own. */
const isDefault = resolve(projectDir, deployment) === resolve(projectDir, defaultDeployment)
const name = basename(deployment)
const folders =
  isDefault || isBuildOnly
    ? defaultFolders
    : { hubDir: `.escale/hub-${name}`, releaseDir: `dist/releases/${name}` }

installPackages()
const dataAt = args.indexOf('--data')
const hubDir = dataAt < 0 ? folders.hubDir : (args[dataAt + 1] ?? folders.hubDir)
const places = { ...folders, hubDir }
build(deployment, places, isBuildOnly ? 'without-audio' : 'audio-if-made')
if (!isBuildOnly) {
  const where = ['--data', hubDir, '--release', folders.releaseDir, '--texts', deployment]
  const hub = startBeside('node', ['src/hub/main.ts', ...where, '--open', ...args])
  const stopSounds = asked.includes('--without-audio') ? () => {} : makeSounds(deployment, places)
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => hub.kill(signal))
  hub.on('exit', (code) => {
    stopSounds()
    process.exitCode = code ?? 1
  })
}
