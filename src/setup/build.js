// @ts-check
/** Builds the kiosk and the console when a file they are made of has changed, and publishes the deployment's content beside it. */
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

/** @param {string} deployment folder of the deployment, from the project's root */
const fingerprint = (deployment) => {
  const hash = createHash('sha256')
  for (const root of [
    'src',
    'public',
    'index.html',
    'vite.config.ts',
    'package-lock.json',
    deployment,
    // The root of trust is built in.
    process.env['ESCALE_ROOT'] ?? '.escale/keys/1.root.json',
  ]) {
    const path = resolve(projectDir, root)
    if (!existsSync(path)) continue
    for (const file of filesUnder(path).toSorted()) hash.update(file).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** @param {string} deployment folder of the deployment, from the project's root */
export function build(deployment) {
  const stampFile = join(projectDir, 'dist', 'built-from')
  const wanted = fingerprint(deployment)
  const isFresh = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted
  if (isFresh) return
  console.log('Building the kiosk and the console…')
  run('vite', ['build', '--logLevel', 'warn'])
  compressTexts(join(projectDir, 'dist', 'kiosk'))
  run('vite', ['build', '--config', 'src/admin/vite.config.ts', '--logLevel', 'warn'])
  compressTexts(join(projectDir, 'dist', 'admin'))
  run('node', ['src/publish/publish.ts', deployment, '--out', 'dist/release'])
  mkdirSync(join(projectDir, 'dist'), { recursive: true })
  writeFileSync(stampFile, wanted)
}
