// @ts-check
/**
 * `npm run journeys:all`: every screen in every mode and every sheet, instead of those that `npm test` draws. It takes a night:
 * `npm run journeys:all -- screens print --deployments la-poste,conseillers --looks std-fr-light-100-wide,easy-en` is a part of one.
 */
import { parseArgs } from 'node:util'
import { run, toolEnvironment } from './install.js'

const looking = ['screens', 'print', 'admin-looks', 'aidant-looks', 'aidant-screens']

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { deployments: { type: 'string' }, looks: { type: 'string' } },
})
const isNarrowed = values.deployments !== undefined || values.looks !== undefined
const unknown = positionals.filter((each) => !looking.includes(each))
if (unknown.length > 0) {
  console.error(`${unknown.join(', ')}: none of ${looking.join(', ')}`)
  process.exit(1)
}
// The others are looked at on one deployment, in looks of their own.
const asked = isNarrowed ? ['screens'] : looking
const files = positionals.length > 0 ? positionals : asked
run('vitest', ['run', '--project', 'journeys', ...files.map((each) => `tests/journeys/${each}`)], {
  ...toolEnvironment(),
  JOURNEYS: 'all',
  JOURNEYS_DEPLOYMENTS: values.deployments ?? '',
  JOURNEYS_LOOKS: values.looks ?? '',
})
