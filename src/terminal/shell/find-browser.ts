/** Finds the browser of the terminal: Chromium, Chrome or Edge, on Linux and Windows. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** Edge last: its own pages and habits are the least like the others'. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const windowsPlaces = [
  'Chromium/Application/chrome.exe',
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
]

const isExecutable = (path: string) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Path of the browser, or `undefined`. `chosen`, then `CHROMIUM_PATH`, win over what is found: when one is given and is
 * not there, none is, for the administrator meant that one.
 */
export function findBrowser(
  chosen: string | undefined,
  environment: Environment = process.env,
  canRun: (path: string) => boolean = isExecutable,
): string | undefined {
  const wanted = chosen ?? environment['CHROMIUM_PATH']
  if (wanted !== undefined && wanted !== '') return canRun(wanted) ? wanted : undefined
  const onPath = (environment['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name)))
  const onWindows = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const root = environment[variable]
    return root === undefined ? [] : windowsPlaces.map((place) => join(root, place))
  })
  return [...onPath, ...onWindows].find(canRun)
}
