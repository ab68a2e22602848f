// @ts-check
/** `npm run journeys:all`: every screen in every mode, instead of the pairs that `npm test` draws. */
import { run, toolEnvironment } from './install.js'

run('vitest', ['run', '--project', 'journeys', 'tests/journeys/screens.test.ts'], {
  ...toolEnvironment(),
  JOURNEYS: 'all',
})
