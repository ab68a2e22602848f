// @ts-check
/** `npm start`: from a fresh checkout to a kiosk served on loopback. `--build-only` stops before serving. */
import { basename, resolve } from 'node:path'
import { build, defaultDeployment, defaultFolders } from './build.js'
import { installPackages, projectDir, run } from './install.js'

const deployment = process.env['ESCALE_DEPLOYMENT'] ?? defaultDeployment
const args = process.argv.slice(2)
const isBuildOnly = args.includes('--build-only')

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
build(deployment, { ...folders, hubDir }, isBuildOnly ? 'without-audio' : 'audio-if-made')
if (!isBuildOnly) {
  const where = ['--data', hubDir, '--release', folders.releaseDir, '--texts', deployment]
  run('node', ['src/hub/main.ts', ...where, '--open', ...args])
}
