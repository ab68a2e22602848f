// @ts-check
/** `npm start`: from a fresh checkout to a kiosk served on loopback. `--build-only` stops before serving. */
import { build } from './build.js'
import { installPackages, run } from './install.js'

const deployment = process.env['ESCALE_DEPLOYMENT'] ?? 'kiosk-config/nouvelle-caledonie-pcn'
const args = process.argv.slice(2)

installPackages()
const dataAt = args.indexOf('--data')
const isServed = !args.includes('--build-only')
build(
  deployment,
  dataAt < 0 ? undefined : args[dataAt + 1],
  isServed ? 'audio-if-made' : 'without-audio',
)
if (isServed) run('node', ['src/hub/main.ts', '--texts', deployment, '--open', ...args])
