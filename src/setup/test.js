// @ts-check
/** `npm test`: everything, from a fresh checkout. */
import { ensureChromium } from './find-chromium.js'
import { installPackages, run } from './install.js'

installPackages()
if (!ensureChromium()) {
  console.error('Install Chromium, Chrome or Edge, or give its path in CHROMIUM_PATH.')
  process.exit(1)
}
run('npm', ['run', '--silent', 'check'])
run('npm', ['run', '--silent', 'journeys'])
