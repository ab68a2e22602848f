// @ts-check
/** What the tests of the terminal need around it: a screen, a window manager, hands, a printer, a scanner, eyes. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installDebianPackages } from './find-chromium.js'

/** Each program, and the package of Debian it comes from. */
const packageOf = {
  Xvfb: 'xvfb',
  openbox: 'openbox',
  xdotool: 'xdotool',
  cupsd: 'cups',
  lp: 'cups-client',
  openssl: 'openssl',
  scanimage: 'sane-utils',
  pdftotext: 'poppler-utils',
}

// Debian keeps servers out of the path of ordinary users.
const serverFolders = ['/usr/sbin', '/usr/local/sbin']

/** @param {string} path */
const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The Debian packages that hold what is not on the path.
 * @param {string} [path] Folders, as in `PATH`.
 */
export function missingDeskPackages(path = process.env['PATH'] ?? '') {
  const folders = [...path.split(delimiter), ...serverFolders].filter((folder) => folder !== '')
  return Object.entries(packageOf)
    .filter(([program]) => !folders.some((folder) => isExecutable(join(folder, program))))
    .map(([, name]) => name)
}

/** As `missingDeskPackages`, after installing them when we are root on Debian. */
export function ensureDeskPrograms() {
  const missing = missingDeskPackages()
  return missing.length > 0 && installDebianPackages(missing) ? missingDeskPackages() : missing
}
