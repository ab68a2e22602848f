import * as v from 'valibot'
import { expect, test } from 'vitest'
import { fleetReceiptsSchema } from '#contract/fleet-view.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'
import { silentAfterMs } from '../../../src/hub/fleet/attention.ts'
import { fingerprintOf } from '../../../src/hub/fleet/terminal-key.ts'
import { enrollingHub } from './enrolling-hub.ts'
import { wipeReceipt } from './simulated-terminal.ts'

describeOnBothEngines('the fleet', (stage) => {
  test('shows each terminal, worst first', async () => {
    const { accepted, enrol, fleet, clock, act } = enrollingHub(stage.store)
    const silent = await accepted({ place: 'belep', seat: 'belep-1' })
    await silent.report()
    clock.advance(silentAfterMs + 60_000)
    const well = await accepted({ place: 'kone', seat: 'kone-1', tags: ['pilote'] })
    await well.report()
    const closed = await accepted({ place: 'noumea', seat: 'noumea-1' })
    await closed.sendReceipts([wipeReceipt(1, { ok: false })])
    await closed.report({ state: 'unavailable' })
    const waiting = await enrol({ place: 'thio', seat: 'thio-1' })
    const gone = await accepted({ place: 'yate', seat: 'yate-1' })
    await act(gone, 'revoke')
    const views = await fleet()
    expect(views.map(({ terminal, attention }) => [terminal, attention])).toEqual([
      [closed.id, ['closed', 'wipe-failed']],
      [silent.id, ['silent']],
      [waiting.id, ['pending']],
      [well.id, []],
      [gone.id, []],
    ])
    expect(views.find(({ terminal }) => terminal === well.id)).toMatchObject({
      place: 'kone',
      seat: 'kone-1',
      tags: ['pilote'],
      enrolment: 'accepted',
      fingerprint: fingerprintOf(well.publicKey),
      lastSeen: new Date(clock.nowMs()).toISOString(),
      receiptsFailed: 0,
      lastReceipt: null,
    })
    expect(views[0]).toMatchObject({
      receiptsFailed: 1,
      lastReceipt: wipeReceipt(1, { ok: false }),
    })
  })

  test('forgets a wipe that failed after a week without another', async () => {
    const { accepted, fleet, clock } = enrollingHub(stage.store)
    const terminal = await accepted()
    await terminal.sendReceipts([wipeReceipt(1, { ok: false }), wipeReceipt(2)])
    expect((await fleet())[0]?.attention).toEqual(['wipe-failed'])
    clock.advance(8 * 86_400_000)
    await terminal.report()
    expect((await fleet())[0]).toMatchObject({ receiptsFailed: 0, attention: [] })
  })

  test('gives the receipts of a terminal, newest first, a hundred at most', async () => {
    const { accepted, administer } = enrollingHub(stage.store)
    const terminal = await accepted()
    const numbers = Array.from({ length: 120 }, (_, at) => at + 1)
    await terminal.sendReceipts(numbers.slice(0, 60).map((number) => wipeReceipt(number)))
    await terminal.sendReceipts(numbers.slice(60).map((number) => wipeReceipt(number)))
    const { json } = await administer('GET', `/api/admin/fleet/${terminal.id}/receipts`)
    const receipts = v.parse(fleetReceiptsSchema, json)
    expect(receipts.map(({ number }) => number)).toEqual(numbers.toReversed().slice(0, 100))
  })

  test('is for those who work here; receipts, which tell how many people came, for administrators', async () => {
    const { accepted, app } = enrollingHub(stage.store)
    const terminal = await accepted()
    const ask = async (url: string, headers: Record<string, string>) =>
      (await app.inject({ url, headers })).statusCode
    const receipts = `/api/admin/fleet/${terminal.id}/receipts`
    expect(await ask('/api/admin/fleet', {})).toBe(401)
    expect(await ask('/api/admin/fleet', { 'stage-staff': 'lucie' })).toBe(200)
    expect(await ask(receipts, { 'stage-staff': 'lucie' })).toBe(403)
    expect(await ask(receipts, { 'stage-staff': 'moea' })).toBe(200)
  })

  test('a terminal is not one that signs for staff: its signature opens nothing of theirs', async () => {
    const { accepted } = enrollingHub(stage.store)
    const terminal = await accepted()
    expect((await terminal.get('/api/admin/fleet')).status).toBe(401)
    expect((await terminal.post(`/api/admin/fleet/${terminal.id}/accept`, {})).status).toBe(401)
  })
})

describeOnBothEngines('an act on a terminal', (stage) => {
  test('is written down, and answered with the terminal', async () => {
    const { accepted, act, staff } = enrollingHub(stage.store)
    const terminal = await accepted()
    const move = { place: 'tadine', seat: 'tadine-2', tags: ['pilote', 'nord'] }
    expect(await act(terminal, 'move', move)).toMatchObject({ status: 200, json: move })
    expect(staff.audit.at(-1)).toEqual({
      by: 's-moea000000000000',
      act: 'terminal-moved',
      about: { terminal: terminal.id, place: 'tadine', seat: 'tadine-2' },
    })
  })

  test('moves one that waits as well', async () => {
    const { enrol, act } = enrollingHub(stage.store)
    const waiting = await enrol()
    await act(waiting, 'move', { place: 'thio', seat: 'thio-1', tags: [] })
    expect(await waiting.enrolment()).toMatchObject({ place: 'thio', state: 'pending' })
  })

  test('changes nothing of a terminal that was withdrawn', async () => {
    const { accepted, act, fleet } = enrollingHub(stage.store)
    const terminal = await accepted()
    await act(terminal, 'revoke')
    for (const [name, body] of [
      ['accept', undefined],
      ['move', { place: 'tadine', seat: 'tadine-1', tags: [] }],
    ] as const)
      expect(await act(terminal, name, body)).toMatchObject({
        status: 409,
        json: { code: 'revoked' },
      })
    expect(await act(terminal, 'revoke')).toMatchObject({ status: 200 })
    expect((await fleet())[0]).toMatchObject({ enrolment: 'revoked', place: 'kone' })
  })

  test('is refused for a terminal that is not there, and for a seat that is none', async () => {
    const { administer, accepted, act } = enrollingHub(stage.store)
    for (const id of ['t-0000000000000000', 'kone-1', '..', 'constructor']) {
      const { status } = await administer('POST', `/api/admin/fleet/${id}/accept`)
      expect([400, 404], id).toContain(status)
    }
    const terminal = await accepted()
    for (const body of [
      { seat: 'a', tags: [] },
      { place: 'Koné', seat: 'a', tags: [] },
      { place: 'kone', seat: 'a', tags: Array.from('abcdefghijk') },
      { place: 'kone', seat: 'a', tags: [], wamytan: 1 },
    ])
      expect(await act(terminal, 'move', body)).toMatchObject({
        status: 400,
        json: { code: 'bad-request' },
      })
  })
})
