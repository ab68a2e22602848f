import * as v from 'valibot'
import { expect, test } from 'vitest'
import { newRecordKey } from '../../../src/hub/records/record-keys.ts'
import { sweepRecords } from '../../../src/hub/records/sweep-records.ts'
import { anIndividual, aWorkshop } from '../../contract/any-record.ts'
import { codeOf, enrollingHub } from '../fleet/enrolling-hub.ts'
import { askThrough } from '../fleet/simulated-terminal.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'
import { drawnBytes } from '../stage/hub-stage.ts'
import { recordHub, SealingDevice, someKeys } from './record-stage.ts'

const dayMs = 86_400_000

describeOnBothEngines('what devices have sealed', (stage) => {
  test('is opened by the hub, and kept without the device nor the hour', async () => {
    const hub = await recordHub(stage.store)
    const device = await hub.device()
    const { answers, key } = await device.record(anIndividual(), aWorkshop())
    expect(answers.map(({ is, code }) => [is, code])).toEqual([
      ['kept', null],
      ['kept', null],
    ])
    expect(key).toEqual(device.key)
    expect(new Set(await hub.records())).toEqual(new Set([anIndividual(), aWorkshop()]))
    const rows = await stage.store.read.selectFrom('record_unit').selectAll().execute()
    for (const row of rows) {
      expect(Object.keys(row).toSorted()).toEqual(['counted_in', 'day', 'id', 'place', 'record'])
      expect(JSON.stringify(row)).not.toContain(device.terminal.id)
      expect(row).toMatchObject({ place: 'kone', day: '2026-11-20', counted_in: '2026-11' })
    }
  })

  test('counts once, however often and in whatever company it comes', async () => {
    const hub = await recordHub(stage.store)
    const device = await hub.device()
    const [one, two] = [await device.seal(anIndividual()), await device.seal(aWorkshop())]
    await device.send(one)
    await Promise.all([device.send(one, two), device.send(two), device.send(two, one)])
    expect(await hub.records()).toHaveLength(2)
    expect((await hub.arrivals()).gaps).toEqual([])
  })

  test('with an enumeration of a later release is kept as it came', async () => {
    const hub = await recordHub(stage.store)
    const device = await hub.device()
    const later = { ...anIndividual({ thematiques: ['robotique'] }), besoin: 'ecran' }
    const envelope = await device.seal(later)
    expect((await device.send(envelope)).answers).toMatchObject([{ is: 'kept' }])
    expect(await hub.records()).toEqual([later])
  })

  test('that cannot be read is kept beside the records, and says why', async () => {
    const hub = await recordHub(stage.store)
    const device = await hub.device()
    const other = new SealingDevice(device.terminal, (await someKeys()).current)
    const good = await device.seal(anIndividual())
    const cases = [
      ['unknown-key', await other.seal(anIndividual())],
      ['later-schema', await device.seal({ any: 'thing' }, { schema: 'activity-record/2' })],
      ['later-schema', await device.seal({ any: 'thing' }, { kind: 'question' })],
      ['bad-content', await device.seal({ ...anIndividual(), notes: 'Mme Wamytan' })],
      ['bad-content', await device.seal('text')],
      ['box-truncated', { ...(await device.seal({})), sealed: '01ff' }],
      ['box-version', { ...(await device.seal({})), sealed: `02${good.sealed.slice(2)}` }],
      ['box-refused', { ...(await device.seal({})), sealed: good.sealed }],
    ] as const
    const { answers } = await device.send(...cases.map(([, envelope]) => envelope))
    expect(answers.map(({ is, code }) => [is, code])).toEqual(
      cases.map(([code]) => ['aside', code]),
    )
    expect(await hub.records()).toEqual([])
    const { aside } = await hub.arrivals()
    expect(Object.fromEntries(aside.map(({ code, count }) => [code, count]))).toEqual({
      'unknown-key': 1,
      'later-schema': 2,
      'bad-content': 2,
      'box-truncated': 1,
      'box-version': 1,
      'box-refused': 1,
    })
  })

  test('to a key that only another hub holds is read once that one has seen it', async () => {
    const hub = await recordHub(stage.store)
    const text = newRecordKey()
    const device = await hub.device()
    const other = new SealingDevice(device.terminal, (await someKeys(text)).current)
    await other.send(await other.seal(anIndividual()))
    const parts = { store: stage.store, clock: hub.clock, random: drawnBytes('sweep') }
    await sweepRecords({ ...parts, keys: hub.recordKeys })
    expect(await hub.records()).toEqual([])
    await sweepRecords({ ...parts, keys: await someKeys(text + newRecordKey()) })
    expect(await hub.records()).toEqual([anIndividual()])
    expect((await hub.arrivals()).aside).toEqual([])
  })

  test('is read once it can be, however many boxes before it never will', async () => {
    const hub = await recordHub(stage.store)
    const text = newRecordKey()
    const device = await hub.device()
    const lost = new SealingDevice(device.terminal, (await someKeys()).current)
    const kept = await lost.seal(anIndividual())
    const rows = Array.from({ length: 450 }, (_, at) => ({
      device: device.terminal.id,
      envelope_id: `0${at}`.padStart(36, '0'),
      envelope: JSON.stringify(kept),
      place: 'kone',
      code: 'unknown-key' as const,
      day: '2026-11-01',
    }))
    await stage.store.write((db) => db.insertInto('record_aside').values(rows).execute())
    const other = new SealingDevice(device.terminal, (await someKeys(text)).current)
    await other.send(await other.seal(anIndividual()))
    const parts = { store: stage.store, clock: hub.clock, random: drawnBytes('sweep') }
    await sweepRecords({ ...parts, keys: await someKeys(text) })
    expect(await hub.records()).toEqual([anIndividual()])
    expect((await hub.arrivals()).aside).toEqual([{ code: 'unknown-key', count: 450 }])
  })

  test('that this hub has only now learnt to read leaves the boxes that are kept aside', async () => {
    const hub = await recordHub(stage.store)
    const device = await hub.device()
    const envelope = await device.seal(anIndividual())
    await device.send(envelope)
    // As a hub that did not know one of its fields had kept it.
    await stage.store.write(async (db) => {
      await db.deleteFrom('record_unit').execute()
      await db
        .insertInto('record_aside')
        .values({
          device: envelope.device,
          envelope_id: envelope.uuid,
          envelope: JSON.stringify(envelope),
          place: 'kone',
          code: 'bad-content',
          day: '2026-11-20',
        })
        .execute()
    })
    const parts = { store: stage.store, clock: hub.clock, random: drawnBytes('sweep') }
    await sweepRecords({ ...parts, keys: hub.recordKeys })
    expect(await hub.records()).toEqual([anIndividual()])
    expect((await hub.arrivals()).aside).toEqual([])
  })

  test('before its key was replaced is still read, and the answer names the new key', async () => {
    const text = newRecordKey()
    const before = await someKeys(text)
    const hub = await recordHub(stage.store, { recordKeys: await someKeys(newRecordKey() + text) })
    const device = new SealingDevice((await hub.device()).terminal, before.current)
    const { answers, key } = await device.record(anIndividual())
    expect(answers).toMatchObject([{ is: 'kept' }])
    expect(key.id).toBe(hub.recordKeys.current.id)
    expect(key.id).not.toBe(before.current.id)
  })

  test('shows the numbers that never came, and no longer when they come late', async () => {
    const hub = await recordHub(stage.store)
    const device = await hub.device('tadine', 'tadine-1')
    const sealed = []
    for (let at = 0; at < 7; at += 1) sealed.push(await device.seal(anIndividual()))
    const [one, two, , four, five, , seven] = sealed
    if (!one || !two || !four || !five || !seven) throw new Error('seven')
    await device.send(one, two, five)
    await device.send(seven)
    const gap = { device: device.terminal.id, place: 'tadine', seat: 'tadine-1' }
    expect((await hub.arrivals()).gaps).toEqual([
      {
        ...gap,
        missing: [
          [3, 4],
          [6, 6],
        ],
      },
    ])
    await device.send(four)
    expect((await hub.arrivals()).gaps).toEqual([
      {
        ...gap,
        missing: [
          [3, 3],
          [6, 6],
        ],
      },
    ])
  })

  test('and refused is told by the device: a number that will not come, its code, until it comes after all', async () => {
    const hub = await recordHub(stage.store)
    const device = await hub.device('tadine', 'tadine-1')
    const [one, two, three] = [
      await device.seal(anIndividual()),
      await device.seal(anIndividual()),
      await device.seal(anIndividual()),
    ]
    await device.send(one, three)
    expect((await hub.arrivals()).gaps).toMatchObject([{ missing: [[2, 2]] }])
    const told = { kind: 'refusal', schema: 'outbox-refusal/1' }
    const refusal = (of: string, outbox: string, sequence: number, code: string) =>
      device.seal({ schema: 'outbox-refusal/1', of, outbox, sequence, code }, told)
    const refused = async () => [
      await refusal('activity', device.outbox, 2, 'bad-request'),
      await refusal('counts', 'ab'.repeat(16), 1, 'future-day'),
    ]
    // Killed between the two steps, a device tells it twice.
    await device.send(...(await refused()), ...(await refused()))
    const kone = { device: device.terminal.id, place: 'tadine', seat: 'tadine-1' }
    const ofCounts = { ...kone, kind: 'counts', code: 'future-day', count: 1 }
    expect(await hub.arrivals()).toMatchObject({
      gaps: [],
      aside: [],
      refused: [{ ...kone, kind: 'activity', code: 'bad-request', count: 1 }, ofCounts],
    })
    await device.send(two)
    expect(await hub.arrivals()).toMatchObject({ gaps: [], refused: [ofCounts] })
    expect(await hub.records()).toHaveLength(3)
  })

  test('under the name a device had before it was withdrawn and enrolled again is not lost', async () => {
    const hub = await recordHub(stage.store)
    const before = await hub.device()
    const envelope = await before.seal(anIndividual())
    const after = await hub.device()
    expect(codeOf(await after.sendAnyhow([envelope]))).toBe('other-device')
    await hub.act(before.terminal, 'revoke')
    expect((await after.send(envelope, await after.seal(aWorkshop()))).answers).toMatchObject([
      { is: 'kept' },
      { is: 'kept' },
    ])
  })

  test('is taken from devices of the fleet only, each for itself', async () => {
    const hub = await recordHub(stage.store)
    const device = await hub.device()
    const envelope = await device.seal(anIndividual())
    const another = await hub.device('bourail', 'bourail-1')
    expect(codeOf(await another.sendAnyhow([envelope]))).toBe('other-device')
    const unsigned = { method: 'POST', url: '/api/terminal/outbox', payload: {} } as const
    expect((await hub.app.inject(unsigned)).json()).toMatchObject({ code: 'not-signed' })
    expect((await hub.app.inject('/api/terminal/outbox')).json()).toMatchObject({
      code: 'not-signed',
    })
    await hub.act(device.terminal, 'revoke')
    expect(codeOf(await device.sendAnyhow([envelope]))).toBe('revoked')
    expect(await hub.records()).toEqual([])
  })

  test('that is no envelope is refused with the field, and never the value', async () => {
    const hub = await recordHub(stage.store)
    const device = await hub.device()
    const good = await device.seal(anIndividual())
    for (const bad of [
      { ...good, uuid: 'canari' },
      { ...good, sealed: 'canari' },
      { ...good, sequence: 0 },
      { ...good, day: '2026-13-01' },
      { ...good, canari: 1 },
      null,
    ]) {
      const answer = await device.sendAnyhow([bad])
      expect(codeOf(answer)).toBe('bad-request')
      expect(answer.body).not.toContain('canari')
    }
    expect(codeOf(await device.sendAnyhow(Array.from({ length: 21 }, () => good)))).toBe(
      'bad-request',
    )
  })

  test('waits in the devices while the hub has no key', async () => {
    const hub = await recordHub(stage.store)
    const device = await hub.device()
    const envelope = await device.seal(anIndividual())
    const keyless = enrollingHub(stage.store)
    const asked = device.terminal.signed('POST', '/api/terminal/outbox', { envelopes: [envelope] })
    expect(codeOf(await askThrough(keyless.app)(asked))).toBe('no-record-key')
    expect(await hub.records()).toEqual([])
  })
})

describeOnBothEngines('a record whose day cannot be', (stage) => {
  test('by a clock two years off is kept, on the hub’s day', async () => {
    const hub = await recordHub(stage.store)
    const device = await hub.device()
    await device.record(
      anIndividual({ date: '2028-11-20' }),
      anIndividual({ date: '2024-11-20' }),
      anIndividual({ date: '2026-11-23' }),
    )
    const rows = await stage.store.read.selectFrom('record_unit').select('day').execute()
    expect(rows.map(({ day }) => day).toSorted()).toEqual([
      '2026-11-22',
      '2026-11-22',
      '2026-11-22',
    ])
  })
})

describeOnBothEngines('records', (stage) => {
  test('are erased after a year, once their month is published; their counts stay', async () => {
    const hub = await recordHub(stage.store)
    const device = await hub.device()
    await device.record(...Array.from({ length: 6 }, () => anIndividual()))
    const sweep = () =>
      sweepRecords({
        store: stage.store,
        clock: hub.clock,
        random: drawnBytes('sweep'),
        keys: hub.recordKeys,
      })
    hub.clock.set(hub.clock.nowMs() + 362 * dayMs)
    await sweep()
    expect(await hub.records()).toHaveLength(6)
    hub.clock.set(hub.clock.nowMs() + 3 * dayMs)
    await sweep()
    expect(await hub.records()).toEqual([])
    const url = '/api/admin/activity?from=2026-11&to=2026-11'
    const { json } = await hub.administer('GET', url)
    expect(json).toMatchObject({
      lines: expect.arrayContaining([expect.objectContaining({ count: 6 })]),
    })
  })
})

describeOnBothEngines('what an aidant’s page has sealed', (stage) => {
  test('is of the place where they help, whatever the browser calls itself', async () => {
    const hub = await recordHub(stage.store)
    const device = await hub.device()
    const own = { device: 't-0123456789abcdef' }
    const send = async (staff: string, place: string, also: Parameters<typeof device.seal>[1]) => {
      const answer = await hub.app.inject({
        method: 'POST',
        url: `/api/aidant/outbox?place=${place}`,
        payload: { envelopes: [await device.seal(anIndividual(), also)] },
        headers: { 'stage-staff': staff },
      })
      return v.parse(v.looseObject({}), answer.json())
    }
    expect(await send('moea', 'tadine', own)).toMatchObject({ answers: [{ is: 'kept' }] })
    const rows = await stage.store.read.selectFrom('record_unit').select('place').execute()
    expect(rows).toEqual([{ place: 'tadine' }])
    // In the name of a terminal of the fleet: no.
    expect(await send('moea', 'tadine', {})).toMatchObject({ code: 'other-device' })
    // Somebody who helps nowhere: neither.
    expect(await send('lucie', 'tadine', own)).toMatchObject({ code: 'other-place' })
    expect((await hub.app.inject('/api/aidant/outbox')).statusCode).toBe(401)
    expect(await hub.records()).toHaveLength(1)
  })
})
