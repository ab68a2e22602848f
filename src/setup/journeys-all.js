// @ts-check
/** `npm run journeys:all`: every screen in every mode and every sheet, instead of those that `npm test` draws. */
import { run, toolEnvironment } from './install.js'

const looking = ['screens', 'print', 'admin-looks', 'aidant-looks', 'aidant-screens']
run(
  'vitest',
  ['run', '--project', 'journeys', ...looking.map((each) => `tests/journeys/${each}`)],
  {
    ...toolEnvironment(),
    JOURNEYS: 'all',
  },
)
