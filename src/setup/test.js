// @ts-check
/** `npm test`: everything, from a fresh checkout. */
import { ensureDeskPrograms } from './ensure-desk-programs.js'
import { ensureChromium } from './find-chromium.js'
import { installPackages, run, toolEnvironment } from './install.js'

installPackages()
if (!ensureChromium()) {
  console.error('Install Chromium, Chrome or Edge, or give its path in CHROMIUM_PATH.')
  process.exit(1)
}
// A screen in memory (Xvfb) is a Linux thing; elsewhere the terminal's own tests cannot run.
const hasDesk = process.platform === 'linux'
const missing = hasDesk ? ensureDeskPrograms() : []
if (missing.length > 0) {
  console.error(`The terminal is tested on a screen of its own. Install: ${missing.join(', ')}.`)
  process.exit(1)
}
run('npm', ['run', '--silent', 'check'], { ...toolEnvironment(), ESCALE_HUB_APART: '1' })
run('npm', ['run', '--silent', 'test:hub'])
run('npm', ['run', '--silent', 'journeys'])
if (hasDesk) run('npm', ['run', '--silent', 'desk'])
else console.log('The tests of the terminal (npm run desk) run on Linux: skipped here.')
