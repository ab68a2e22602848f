/** Once for the whole run of `npm run journeys`: what the journeys walk through. */
import { defaultFolder } from '#publish/commands/command.ts'
import { build } from '#setup/build.js'
import { keepWhatIsMade } from './made-once.ts'

/** As outside of any test: Vite reads another configuration inside one. */
export function setup(): () => void {
  const { VITEST, NODE_ENV } = process.env
  delete process.env['VITEST']
  delete process.env['NODE_ENV']
  build(process.env['ESCALE_DEPLOYMENT'] ?? defaultFolder)
  Object.assign(process.env, { VITEST, NODE_ENV })
  return keepWhatIsMade()
}
