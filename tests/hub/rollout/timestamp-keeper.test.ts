import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTimestamp } from '#seal/parse-metadata.ts'
import type { StaffRole } from '#contract/staff.ts'
import { timestampKeeper } from '../../../src/hub/rollout/timestamp-keeper.ts'
import {
  completeAtOnce,
  changeRollout,
  startRollout,
} from '../../../src/hub/rollout/rollout-acts.ts'
import { nobodysWave, stageFleet, terminalId } from '../stage/fleet-stage.ts'
import { describeOnBothEngines, type StoreStage } from '../on-both-engines.ts'
import { stageHub } from '../stage/hub-stage.ts'
import {
  hubKeyOf,
  signedRepository,
  signRelease,
  terminalOf,
  trustRepository,
  upload,
} from '../stage/release-stage.ts'
import { stageStaff } from '../stage/staff-stage.ts'

const people: Record<string, StaffRole> = { anna: 'administrator' }
const anna = { id: 's-anna', name: 'Anna', role: 'administrator' } as const

async function begin(stage: StoreStage, terminals: number) {
  const repository = signedRepository()
  await trustRepository(stage.store, repository)
  const timestampKey = hubKeyOf(repository)
  const fleet = stageFleet()
  for (let n = 0; n < terminals; n += 1)
    fleet.add({ id: terminalId(n), place: `place-${n}`, tags: [] })
  const { app, clock } = stageHub(stage.store, { timestampKey, fleet, staff: stageStaff(people) })
  const keeper = timestampKeeper(timestampKey, clock)
  const ways = () => ({ fleet, keeper, nowMs: clock.nowMs(), administrators: 1 })
  const publish = async (content: string) => {
    const number = signRelease(repository, { 'front.json': content })
    await upload(app, repository)
    return number
  }
  return { repository, timestampKey, app, clock, keeper, ways, publish }
}

const rowsOf = (stage: StoreStage) =>
  stage.store.read.selectFrom('release_timestamp').selectAll().orderBy('number').execute()

describeOnBothEngines('timestamps', (stage) => {
  test('are signed again every hour, all together, in the order of releases', async () => {
    const { publish, ways, clock, keeper } = await begin(stage, 2)
    const first = await publish('one')
    await stage.store.write((db) => completeAtOnce(db, first, ways()))
    const second = await publish('two')
    const wave = { ...nobodysWave, places: ['place-0'] }
    await stage.store.write((db) =>
      startRollout(db, { number: second, wave, haltAbovePercent: 5, salt: 's' }, ways()),
    )
    const before = await rowsOf(stage)
    expect(before.map(({ number }) => number)).toEqual([first, second])
    clock.set(clock.nowMs() + 3_599_000)
    await stage.store.write(keeper.refresh)
    expect(await rowsOf(stage)).toEqual(before)
    clock.set(clock.nowMs() + 2000)
    await stage.store.write(keeper.refresh)
    const after = await rowsOf(stage)
    const highest = Math.max(...before.map(({ version }) => version))
    const [lower = 0, higher = 0] = after.map(({ version }) => version)
    expect(lower).toBeGreaterThan(highest)
    expect(higher).toBe(lower + 1)
    const parsed = parseTimestamp(new Uint8Array(after[0]?.content ?? []))
    expect(parsed.ok && parsed.value.signed).toMatchObject({
      signed_at: '2026-11-22T09:00:01Z',
      expires: '2026-11-24T09:00:01Z',
    })
  })

  test('are signed once by several hubs that look at the same time, and versions never come back', async () => {
    const { publish, ways, clock, timestampKey } = await begin(stage, 1)
    const number = await publish('one')
    await stage.store.write((db) => completeAtOnce(db, number, ways()))
    const stores = [stage.store, await stage.beside(), await stage.beside()]
    let last = (await rowsOf(stage))[0]?.version ?? 0
    for (let hour = 1; hour <= 5; hour += 1) {
      clock.set(clock.nowMs() + 3_600_001)
      const keeper = timestampKeeper(timestampKey, clock)
      await Promise.all(stores.map((store) => store.write(keeper.refresh)))
      const [row] = await rowsOf(stage)
      expect(row?.version).toBeGreaterThan(last)
      last = row?.version ?? 0
      const counter = await stage.store.read.selectFrom('hub_counter').selectAll().execute()
      // One hub has signed, one version was given.
      expect(counter).toEqual([{ name: 'timestamp', value: last }])
    }
  })

  test('go on above what terminals have seen, when an old backup is put back', async () => {
    const { publish, ways, clock, keeper, app, repository } = await begin(stage, 1)
    const number = await publish('one')
    await stage.store.write((db) => completeAtOnce(db, number, ways()))
    const terminal = terminalOf(app, repository)
    const backup = await rowsOf(stage)
    const counter = await stage.store.read.selectFrom('hub_counter').selectAll().execute()
    for (let hour = 0; hour < 3; hour += 1) {
      clock.set(clock.nowMs() + 3_600_001)
      await stage.store.write(keeper.refresh)
      terminal.nowMs = clock.nowMs()
      expect(await terminal.verdict()).toBe('ok')
    }
    await stage.store.write(async (db) => {
      await db.deleteFrom('release_timestamp').execute()
      await db.deleteFrom('hub_counter').execute()
      await db.insertInto('release_timestamp').values(backup).execute()
      await db.insertInto('hub_counter').values(counter).execute()
    })
    clock.set(clock.nowMs() + 60_000)
    await stage.store.write(keeper.refresh)
    terminal.nowMs = clock.nowMs()
    expect(await terminal.verdict()).toBe('ok')
  })

  test('never look like an attack, whatever is published, rolled out and waited for, to any terminal', async () => {
    const terminals = 4
    const steps = fc.array(
      fc.oneof(
        fc.constantFrom({ do: 'publish' } as const, { do: 'hour' } as const),
        fc.record({ do: fc.constant('start' as const), place: fc.nat(terminals - 1) }),
        fc.record({ do: fc.constant('widen' as const), place: fc.nat(terminals - 1) }),
        fc.constant({ do: 'complete' } as const),
        fc.record({ do: fc.constant('look' as const), terminal: fc.nat(terminals - 1) }),
      ),
      { minLength: 10, maxLength: 30 },
    )
    const world = await begin(stage, terminals)
    const { publish, ways, clock, keeper, app, repository } = world
    const clients = Array.from({ length: terminals }, (_, n) =>
      terminalOf(app, repository, { 'stage-terminal': terminalId(n) }),
    )
    let latest = await publish('0')
    let places: string[] = []
    let current: number | undefined
    const wave = () => ({ ...nobodysWave, places })
    // One world for all the runs: what was refused once would be seen ever after.
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        for (const step of all) {
          const attempt = (work: Parameters<typeof stage.store.write>[0]) =>
            stage.store.write(work).catch(() => undefined)
          if (step.do === 'publish') latest = await publish(String(latest))
          if (step.do === 'hour') {
            clock.set(clock.nowMs() + 3_600_001)
            await stage.store.write(keeper.refresh)
          }
          if (step.do === 'start' && latest !== current) {
            places = [`place-${step.place}`]
            current = latest
            const asked = { number: latest, wave: wave(), haltAbovePercent: 5, salt: 's' }
            await attempt((db) => startRollout(db, asked, ways()))
          }
          const number = current
          if (step.do === 'widen' && number !== undefined) {
            places = [...places, `place-${step.place}`]
            await attempt((db) => changeRollout(db, number, { act: 'widen', wave: wave() }, ways()))
          }
          if (step.do === 'complete' && number !== undefined)
            await attempt((db) => changeRollout(db, number, { act: 'complete', by: anna }, ways()))
          const client = step.do === 'look' ? clients[step.terminal] : undefined
          if (!client) continue
          client.nowMs = clock.nowMs()
          expect(['ok', 'missing']).toContain(await client.verdict())
        }
      }),
      { numRuns: 6 },
    )
    for (const client of clients) {
      client.nowMs = clock.nowMs()
      expect(['ok', 'missing']).toContain(await client.verdict())
    }
  }, 180_000)
})
