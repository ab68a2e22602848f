// @ts-check
/** Finds the browser in which tests, benches and screenshots run. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]

const fixedPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const root = process.env[variable]
    return root
      ? [
          join(root, 'Google/Chrome/Application/chrome.exe'),
          join(root, 'Microsoft/Edge/Application/msedge.exe'),
          join(root, 'Chromium/Application/chrome.exe'),
        ]
      : []
  }),
]

/** @param {string} path */
const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Path of Chrome, Edge or Chromium; `CHROMIUM_PATH` wins. `undefined` when there is none. */
export function findChromium() {
  const chosen = process.env['CHROMIUM_PATH']
  if (chosen) return isExecutable(chosen) ? chosen : undefined
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...fixedPaths].find(isExecutable)
}

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/etc/debian_version')

/**
 * Installs packages of Debian when we are root on it; says whether it tried.
 * @param {readonly string[]} packages
 */
export function installDebianPackages(packages) {
  if (!isDebianRoot()) return false
  console.log(`Installing ${packages.join(', ')} (apt-get install)…`)
  const options = /** @type {const} */ ({
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options)
  return true
}

/** As `findChromium`, after installing Debian's package when we are root and may. */
export function ensureChromium() {
  return findChromium() ?? (installDebianPackages(['chromium']) ? findChromium() : undefined)
}
