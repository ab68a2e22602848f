import * as v from 'valibot'
import { expect, test } from 'vitest'
import { type Rollout, rolloutSchema, rolloutsSchema } from '#contract/rollout.ts'
import type { HintKind } from '#contract/rollout.ts'
import type { StaffRole } from '#contract/staff.ts'
import { hintsHere } from '../../../src/hub/hints/hints-here.ts'
import { rolloutPort } from '../../../src/hub/rollout/register-rollouts.ts'
import { timestampKeeper } from '../../../src/hub/rollout/timestamp-keeper.ts'
import { silentLog } from '../../../src/hub/hub-log.ts'
import { describeOnBothEngines, type StoreStage } from '../on-both-engines.ts'
import { stageFleet, terminalId } from '../stage/fleet-stage.ts'
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

const people: Record<string, StaffRole> = {
  anna: 'administrator',
  beni: 'administrator',
  paul: 'publisher',
  auteur: 'author',
}

async function begin(stage: StoreStage, roles: Readonly<Record<string, StaffRole>> = people) {
  const repository = signedRepository()
  await trustRepository(stage.store, repository)
  const fleet = stageFleet()
  for (let n = 0; n < 10; n += 1)
    fleet.add({ id: terminalId(n), place: n < 3 ? 'kone' : 'noumea', tags: n === 9 ? ['b'] : [] })
  const staff = stageStaff(roles)
  const hints = hintsHere()
  const told: HintKind[] = []
  hints.listen((kind) => told.push(kind))
  const timestampKey = hubKeyOf(repository)
  const { app, clock } = stageHub(stage.store, { fleet, staff, hints, timestampKey })
  const keeper = timestampKeeper(timestampKey, clock)
  const port = rolloutPort({ clock, hints, log: silentLog, staff }, keeper)

  const publish = async (content: string) => {
    const number = signRelease(repository, { 'front.json': content })
    await upload(app, repository)
    return number
  }
  const post = (path: string, who: string, payload?: object) =>
    app.inject({
      method: 'POST',
      url: `/api/admin/rollouts${path}`,
      headers: { 'stage-staff': who, 'stage-step-up': '1' },
      ...(payload && { payload }),
    })
  const done = async (path: string, who: string, payload?: object): Promise<Rollout> => {
    const answer = await post(path, who, payload)
    if (answer.statusCode !== 200) throw new Error(answer.body)
    return v.parse(rolloutSchema, answer.json())
  }
  const codeOf = async (path: string, who: string, payload?: object) => {
    const answer = await post(path, who, payload)
    return answer.statusCode === 200 ? 'ok' : answer.json().code
  }
  /** What terminal n has after it has looked: the text of its front, or why not. */
  const terminals = Array.from({ length: 10 }, (_, n) =>
    terminalOf(app, repository, { 'stage-terminal': terminalId(n) }),
  )
  const look = (n: number) => terminals[n]?.bring('front.json')
  const report = (n: number, release: Parameters<typeof fleet.report>[1]) =>
    fleet.report(terminalId(n), release, {
      store: stage.store,
      rollouts: port,
      nowMs: clock.nowMs(),
    })
  return {
    repository,
    fleet,
    staff,
    app,
    clock,
    publish,
    post,
    done,
    codeOf,
    look,
    report,
    told,
    port,
  }
}

describeOnBothEngines('a rollout', (stage) => {
  test('reaches those of its wave, then wider, then everybody; and nobody before', async () => {
    const { publish, done, look, app } = await begin(stage)
    const first = await publish('one')
    expect(await look(0)).toBe('missing')
    await done('', 'paul', { number: first, wave: { places: ['kone'] } })
    expect([await look(0), await look(5), await look(9)]).toEqual(['one', 'missing', 'missing'])
    await done(`/${first}/widen`, 'paul', { places: ['kone'], tags: ['b'] })
    expect([await look(0), await look(5), await look(9)]).toEqual(['one', 'missing', 'one'])
    expect((await done(`/${first}/complete`, 'anna')).awaitingSecond).toMatchObject({
      name: 'anna',
    })
    expect(await look(5)).toBe('missing')
    const all = await done(`/${first}/complete`, 'beni')
    expect([all.state, all.counts.assigned]).toEqual(['complete', 10])
    expect(await look(5)).toBe('one')
    const unsigned = await app.inject('/releases/metadata/timestamp.json')
    expect([unsigned.statusCode, unsigned.headers['cache-control']]).toEqual([200, 'no-cache'])
  })

  test('of the next release leaves the others on theirs, and each track only goes up', async () => {
    const { publish, done, look, app, clock } = await begin(stage)
    const first = await publish('one')
    await done('', 'paul', { number: first, wave: { places: ['kone'] } })
    await done(`/${first}/complete`, 'anna')
    await done(`/${first}/complete`, 'beni')
    expect([await look(0), await look(5)]).toEqual(['one', 'one'])
    const second = await publish('two')
    expect([await look(0), await look(5)]).toEqual(['one', 'one'])
    await done('', 'paul', { number: second, wave: { places: ['kone'] } })
    expect([await look(0), await look(5)]).toEqual(['two', 'one'])
    clock.advance(3_600_001)
    await done(`/${second}/widen`, 'paul', { places: ['kone'], tags: ['b'] })
    // The terminal that passes from one track to the other sees everything go up.
    expect([await look(9), await look(5), await look(0)]).toEqual(['two', 'one', 'two'])
    const mine = await app.inject({
      url: '/releases/metadata/timestamp.json',
      headers: { 'stage-terminal': terminalId(0) },
    })
    expect(mine.headers['cache-control']).toBe('private, no-cache')
    const held = await app.inject({
      url: '/releases/metadata/timestamp.json',
      headers: { 'stage-terminal': terminalId(0), 'if-none-match': String(mine.headers['etag']) },
    })
    expect(held.statusCode).toBe(304)
  })

  test('halts by itself when trials fail, gives it to nobody new, and says so', async () => {
    const { publish, done, look, report, codeOf, staff, told, port } = await begin(stage)
    const number = await publish('blank')
    await done('', 'paul', { number, wave: { places: ['kone'] }, haltAbovePercent: 5 })
    await report(0, { failed: number })
    await report(0, { failed: number })
    expect((await done(`/${number}/widen`, 'paul', { places: ['kone'], tags: ['b'] })).state).toBe(
      'running',
    )
    told.length = 0
    await report(1, { failed: number })
    expect(told).toEqual(['fleet'])
    expect(staff.audit.at(-1)).toEqual({
      by: 'hub',
      act: 'rollout-halted',
      about: { release: number },
    })
    const wider = { places: ['kone', 'noumea'], tags: ['b'] }
    const after = await done(`/${number}/widen`, 'paul', wider)
    expect(after).toMatchObject({ state: 'halted', counts: { failed: 2, assigned: 4 } })
    expect(await look(5)).toBe('missing')
    await stage.store.write((db) =>
      port.onTerminal(db, { id: terminalId(5), place: 'kone', tags: [] }),
    )
    expect(await look(5)).toBe('missing')
    expect(await codeOf(`/${number}/complete`, 'anna')).toBe('not-now')
    // The wave has grown to everybody while it was halted: that is for two to decide.
    expect(await codeOf(`/${number}/resume`, 'paul')).toBe('whole-fleet')
  })

  test('does not halt for what terminals outside of it say', async () => {
    const { publish, done, report } = await begin(stage)
    const number = await publish('one')
    await done('', 'paul', { number, wave: { places: ['kone'] } })
    for (const n of [4, 5, 6, 7]) await report(n, { failed: number })
    expect((await done(`/${number}/pause`, 'paul')).state).toBe('paused')
  })

  test('shows how far it has come', async () => {
    const { publish, done, report, app, clock } = await begin(stage)
    const number = await publish('one')
    clock.advance(1000)
    await done('', 'paul', { number, wave: { places: ['noumea'] } })
    clock.advance(1000)
    await report(3, { active: number })
    await report(4, { active: number, isOnTrial: true })
    await report(5, { pending: number })
    await report(6, { failed: number })
    await report(7, {})
    const answer = await app.inject({
      url: '/api/admin/rollouts',
      headers: { 'stage-staff': 'auteur' },
    })
    const { general, rollouts } = v.parse(rolloutsSchema, answer.json())
    expect(general).toBeNull()
    expect(rollouts[0]?.counts).toEqual({
      assigned: 7,
      active: 1,
      onTrial: 1,
      waiting: 1,
      failed: 1,
      silent: 2,
    })
  })

  test('takes a terminal that comes later, when it is of the wave', async () => {
    const { publish, done, fleet, look, port } = await begin(stage)
    const number = await publish('one')
    await done('', 'paul', { number, wave: { places: ['thio'] } })
    expect(await look(4)).toBe('missing')
    const moved = { id: terminalId(4), place: 'thio', tags: [] }
    fleet.add(moved)
    await stage.store.write((db) => port.onTerminal(db, moved))
    expect(await look(4)).toBe('one')
    expect([...(await port.assignments(stage.store.read))]).toEqual([[terminalId(4), number]])
  })

  test('is refused with a code of its own when it cannot be', async () => {
    const { publish, repository, done, codeOf, app } = await begin(stage)
    const number = await publish('one')
    const wave = { places: ['kone'] }
    expect(await codeOf('', 'paul', { number: 99, wave })).toBe('release-not-whole')
    expect(await codeOf('', 'auteur', { number, wave })).toBe('role-needed')
    expect(await codeOf('', 'personne', { number, wave })).toBe('signed-out')
    expect(await codeOf('', 'paul', { number, wave: { percent: 100 } })).toBe('whole-fleet')
    expect(await codeOf('', 'paul', { number, wave: { places: ['kone', 'noumea'] } })).toBe(
      'whole-fleet',
    )
    expect(await codeOf('', 'paul', { number, wave: { percent: 101 } })).toBe('bad-request')
    expect(await codeOf('/7/pause', 'paul')).toBe('unknown-rollout')
    await done('', 'paul', { number, wave })
    expect(await codeOf('', 'paul', { number, wave })).toBe('number-too-low')
    expect(await codeOf(`/${number}/complete`, 'paul')).toBe('role-needed')
    expect(await codeOf(`/${number}/resume`, 'paul')).toBe('not-now')
    expect(await codeOf(`/${number}/widen`, 'paul', { percent: 5 })).toBe('smaller-wave')
    expect(await codeOf(`/${number}/jump`, 'paul')).toBe('bad-request')
    const next = signRelease(repository, { 'front.json': 'two' })
    await upload(app, repository)
    await done('', 'paul', { number: next, wave })
    expect(await codeOf(`/${number}/pause`, 'paul')).toBe('not-now')
  })

  test('is not started by a hub whose key the root keys do not appoint', async () => {
    const repository = signedRepository()
    await trustRepository(stage.store, repository)
    const { app } = stageHub(stage.store, {
      staff: stageStaff(people),
      timestampKey: hubKeyOf(signedRepository()),
    })
    const number = signRelease(repository, { 'front.json': 'one' })
    await upload(app, repository)
    const answer = await app.inject({
      method: 'POST',
      url: '/api/admin/rollouts',
      headers: { 'stage-staff': 'paul', 'stage-step-up': '1' },
      payload: { number, wave: { places: ['kone'] } },
    })
    expect(answer.json().code).toBe('no-hub-key')
  })
})
