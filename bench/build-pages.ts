/** The pages and the release of `npm start`, built if they have changed: what is measured is what is served. */
import { execFileSync } from 'node:child_process'
import { projectDir } from '#setup/install.js'

export const buildPages = (): void => {
  execFileSync(process.execPath, ['src/setup/start.js', '--build-only'], {
    cwd: projectDir,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
