/**
 * A keeper without a browser, for what the supervisor does with keepers: in the browser's place a shell that writes in the
 * session's folder without end, with a child in a session of its own. What it should do is the name of the browser:
 * `good`, `silent` (never ready), `early` (ends at once), `nonsense` (talks nonsense first, and does not answer an end).
 */
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import * as v from 'valibot'
import { keeperOrderSchema, keeperSettingsSchema } from '#terminal/plane/keeper-words.ts'

const { folder, browserPath, rules } = v.parse(
  v.pipe(v.string(), v.parseJson(), keeperSettingsSchema),
  process.env['ESCALE_KEEPER'],
)
if (browserPath === 'early') process.exit(1)
if (browserPath === 'nonsense') process.send?.({ say: 'address', address: 'https://exemple.nc' })

mkdirSync(`${folder}/profile`)
const script = `setsid sleep 300 & while :; do mkdir -p ${folder}/profile/cache; echo x >> ${folder}/profile/cache/data; sleep 0.01; done`
const browser = spawn('sh', ['-c', script], {
  detached: true,
  stdio: 'ignore',
  env: { ...process.env, HOME: folder },
})

process.on('message', (message) => {
  const order = v.parse(keeperOrderSchema, message)
  if (order.do === 'open') {
    const at = { site: 'site', host: 'site.exemple.nc' }
    process.send?.({ say: 'site', state: 'open', at, windows: 1, canGoBack: false })
  }
  if (order.do === 'close') process.exit(1)
  if (order.do === 'back') process.kill(browser.pid ?? 0, 'SIGKILL')
  if (order.do === 'end' && browserPath === 'good') process.send?.({ say: 'ended', names: 'plain' })
})
browser.once('exit', () => process.send?.({ say: 'lost' }))
if (browserPath !== 'silent') {
  process.send?.({
    say: 'ready',
    browserPid: browser.pid,
    browser: `Fake ${rules.length}`,
    policy: 'in-force',
  })
}
