/** What opening a site takes when no browser was waiting: a keeper started for it. */
import type { CanaryDesk } from '../tests/desk/canary/desk.ts'
import { siteArea, startKeeper } from '../tests/desk/keeper-under-test.ts'
import { waitDid } from './wipe-way.ts'

export async function coldOpenings(
  { settings }: CanaryDesk,
  n: number,
): Promise<readonly number[]> {
  const { env, sites } = settings
  const times: number[] = []
  for (let turn = 0; turn < n; turn += 1) {
    const drawn = waitDid(sites, 'drawn')
    const startedAt = performance.now()
    const keeper = await startKeeper(env, {
      rules: [{ site: 'canary', origins: sites.addresses.sites }],
    })
    keeper.order({ do: 'open', address: `${sites.addresses.sites[0]}/leave`, bounds: siteArea })
    await drawn
    times.push(performance.now() - startedAt)
    await keeper.stop()
  }
  return times
}
