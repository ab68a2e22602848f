// @ts-check
/** `npm run pictures`: draws again the pictures of docs/aidants.md, from the real screens. */
import { run, toolEnvironment } from './install.js'

run('vitest', ['run', '--project', 'journeys', 'tests/journeys/aidant-pictures.test.ts'], {
  ...toolEnvironment(),
  PICTURES: 'docs/pictures/aidants',
})
