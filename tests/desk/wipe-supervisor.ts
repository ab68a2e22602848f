/** A supervisor with a site open, made to be killed. Arguments: state folder, origin of the site. */
import { join } from 'node:path'
import { createSessions } from '#terminal/wipe/session.ts'
import { realSessions } from './wipe-settings.ts'

const [, , stateFolder = '', origin = ''] = process.argv
const here = {
  places: { stateFolder, runtimeFolder: undefined },
  root: { path: join(stateFolder, 'sessions'), isOnMemoryDisk: false },
}
const sessions = await createSessions(realSessions(here, origin, process.env['DISPLAY']))
sessions.onReport((report) => {
  if (report.say === 'site' && report.state === 'open') process.send?.('open')
})
await sessions.open(`${origin}/`, { left: 400, top: 0, width: 880, height: 720 })
