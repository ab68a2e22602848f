/** @whole terminals with real keys, the rollout that gives each its release, and what the console shows of both */
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { rolloutsSchema } from '#contract/rollout.ts'
import { describeOnBothEngines, type StoreStage } from '../on-both-engines.ts'
import {
  hubKeyOf,
  signedRepository,
  signRelease,
  trustRepository,
  upload,
} from '../stage/release-stage.ts'
import { codeOf, enrollingHub } from './enrolling-hub.ts'
import type { SimulatedTerminal } from './simulated-terminal.ts'

const timestamp = '/releases/metadata/timestamp.json'

async function begin({ store }: StoreStage) {
  const repository = signedRepository()
  await trustRepository(store, repository)
  const hub = enrollingHub(store, { timestampKey: hubKeyOf(repository) })
  const publish = async (content: string) => {
    const number = signRelease(repository, { 'front.json': content })
    await upload(hub.app, repository)
    return number
  }
  const rollOut = (number: number, wave: object) =>
    hub.administer('POST', '/api/admin/rollouts', { number, wave })
  const forAll = (number: number) =>
    hub.administer('POST', `/api/admin/rollouts/${number}/complete`)
  return { ...hub, publish, rollOut, forAll }
}

/** Fetches, tries, and tells how it went. */
async function tryRelease(
  terminal: SimulatedTerminal,
  number: number,
  outcome: 'failed' | 'passed',
) {
  terminal.fetchRelease(number)
  terminal.beginTrial()
  await terminal.report()
  terminal.endTrial(outcome, outcome === 'failed' ? 'no-home' : null)
  return terminal.report()
}

describeOnBothEngines('terminals and their releases', (stage) => {
  test('a terminal that signs gets the release of its wave; the others, and who does not sign, the general one', async () => {
    const { accepted, app, publish, rollOut, forAll, fleet } = await begin(stage)
    const [pilot, other] = [await accepted({ place: 'kone' }), await accepted({ place: 'thio' })]
    const general = await publish('one')
    await rollOut(general, { places: ['thio'] })
    await forAll(general)
    const next = await publish('two')
    await rollOut(next, { places: ['kone'] })
    const [forPilot, forOther] = [await pilot.poll(timestamp), await other.poll(timestamp)]
    expect([forPilot.status, forOther.status]).toEqual([200, 200])
    expect(forPilot.body).not.toBe(forOther.body)
    expect((await app.inject(timestamp)).body).toBe(forOther.body)
    // A poll that brings nothing new costs no body and no write.
    expect([(await pilot.poll(timestamp)).status, (await other.poll(timestamp)).status]).toEqual([
      304, 304,
    ])
    expect(await stage.store.read.selectFrom('fleet_nonce').selectAll().execute()).toEqual([])
    const assigned = new Map((await fleet()).map((view) => [view.terminal, view.assigned]))
    expect([assigned.get(pilot.id), assigned.get(other.id)]).toEqual([next, general])
  })

  test('trials that fail halt the rollout, and the terminals need somebody', async () => {
    const { accepted, administer, publish, rollOut, fleet, act } = await begin(stage)
    const terminals: SimulatedTerminal[] = []
    for (let at = 0; at < 4; at += 1) terminals.push(await accepted({ seat: `kone-${at}` }))
    const number = await publish('bad')
    await rollOut(number, { places: ['kone'] })
    const stateOf = async () => {
      const { json } = await administer('GET', '/api/admin/rollouts')
      return v.parse(rolloutsSchema, json).rollouts[0]?.state
    }
    const [first, second, third, fourth] = terminals
    if (!first || !second || !third || !fourth) throw new Error('four terminals')
    expect((await tryRelease(first, number, 'passed')).status).toBe(200)
    await tryRelease(second, number, 'failed')
    expect(await stateOf()).toBe('running')
    await tryRelease(third, number, 'failed')
    expect(await stateOf()).toBe('halted')
    const views = new Map((await fleet()).map((view) => [view.terminal, view.attention]))
    expect(views.get(first.id)).toEqual([])
    expect(views.get(third.id)).toEqual(['trial-failed'])
    await act(fourth, 'revoke')
    expect(codeOf(await fourth.poll(timestamp))).toBe('revoked')
  })

  test('a terminal that is moved into the wave gets its release', async () => {
    const { accepted, act, publish, rollOut } = await begin(stage)
    const terminal = await accepted({ place: 'thio' })
    const number = await publish('one')
    await rollOut(number, { tags: ['pilote'] })
    expect((await terminal.poll(timestamp)).status).toBe(404)
    await act(terminal, 'move', { place: 'thio', seat: 'thio-1', tags: ['pilote'] })
    expect((await terminal.poll(timestamp)).status).toBe(200)
  })
})
