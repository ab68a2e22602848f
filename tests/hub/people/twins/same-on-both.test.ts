/** @whole people who come in with real proofs, answered alike and kept alike by both databases */
import { expect, inject, onTestFinished, test } from 'vitest'
import { importDrafts } from '../../../../src/hub/drafts/import-drafts.ts'
import { firstRunLink } from '../../../../src/hub/people/staff-links.ts'
import type { HubStore } from '../../../../src/hub/store/hub-store.ts'
import { dump, openBoth } from '../../durability/both-hubs.ts'
import { settleIn } from '../../stage/console-stage.ts'
import { drawnBytes } from '../../stage/hub-stage.ts'
import { manualClock } from '../../stage/manual-clock.ts'
import { Chance } from './chance.ts'
import { type ConsoleLife, live, personFrom } from './console-life.ts'
import { twinHubs } from './twin-hubs.ts'

const leastRequests = 3000
/** Typed as always there; not in the quick run. */
const server: string | undefined = inject('postgres')

/** Each has to have succeeded at least once. */
const changes = [
  '/api/session',
  '/api/session/step-up',
  '/api/session/recover',
  '/api/session/passkeys',
  '/api/session/passkeys/…/remove',
  '/api/session/recovery-codes',
  '/api/admin/staff',
  '/api/admin/staff/…/role',
  '/api/admin/staff/…/disable',
  '/api/admin/staff/…/enable',
  '/api/admin/staff/…/remove',
  '/api/admin/staff/…/link',
  '/api/admin/command-tokens',
  '/api/admin/drafts',
  '/api/admin/drafts/restore',
]

/** What the server does before anybody comes: texts, and the link of the first administrator. */
async function prepare(stores: readonly HubStore[]): Promise<string> {
  const links = new Set<string | undefined>()
  for (const store of stores) {
    const parts = { store, clock: manualClock(), random: drawnBytes('first link') }
    await importDrafts(parts, [{ path: 'pcn/places.yaml', text: 'places: {}\n' }], 'pcn')
    links.add((await firstRunLink(parts))?.path)
  }
  const [link] = links
  if (links.size !== 1 || link === undefined) throw new Error('both print the same link')
  return link
}

test.skipIf(server === undefined || server === 'missing')(
  'three thousand requests of people, drawn at random, are answered alike and leave the same in every table',
  { timeout: 900_000 },
  async () => {
    const stores = await openBoth(server ?? '')
    const link = await prepare(stores)
    const hubs = twinHubs(stores)
    onTestFinished(() => hubs.app.close())
    const chance = new Chance(20_261_122)
    const marie = personFrom(await settleIn(hubs.app, link, 'Marie'))
    const life: ConsoleLife = { hubs, chance, people: [marie] }

    const requests = () => hubs.outcomes.values().reduce((sum, count) => sum + count, 0)
    while (requests() < leastRequests && hubs.differences.length === 0) {
      hubs.advance(chance.isOneIn(200) ? chance.below(20) * 3_600_000 : chance.below(40_000))
      await live(life)
    }
    expect(hubs.differences).toEqual([])
    const [sqlite, postgres] = await Promise.all(stores.map(dump))
    expect(sqlite).toEqual(postgres)

    // Not three thousand times the same refusal.
    expect(hubs.outcomes.size).toBeGreaterThan(70)
    const outcomes = [...hubs.outcomes.keys()]
    for (const change of changes)
      expect(
        outcomes.filter((outcome) => RegExp(`^POST ${change} 20[04]$`).test(outcome)),
        change,
      ).toHaveLength(1)
  },
)
