import * as v from 'valibot'
import { expect, test } from 'vitest'
import { type ReportAnswer, reportAnswerSchema } from '#contract/terminal-report.ts'
import type { HubStore } from '../../../src/hub/store/hub-store.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'
import { codeOf, enrollingHub } from './enrolling-hub.ts'
import { type Answered, counterBatch, wipeReceipt } from './simulated-terminal.ts'

const answerOf = ({ body }: Answered): ReportAnswer => v.parse(reportAnswerSchema, JSON.parse(body))

const receiptRows = (store: HubStore) =>
  store.read.selectFrom('fleet_receipt').select(['series', 'number']).orderBy('number').execute()

describeOnBothEngines('a report', (stage) => {
  test('is answered with the hub’s time, the last receipt held and where the terminal is', async () => {
    const { accepted, clock, act } = enrollingHub(stage.store)
    const terminal = await accepted({ place: 'kone', seat: 'kone-1' })
    const answer = { now: clock.nowMs(), lastReceipt: 0, place: 'kone', seat: 'kone-1' }
    expect(answerOf(await terminal.report())).toEqual(answer)
    await act(terminal, 'move', { place: 'tadine', seat: 'tadine-1', tags: ['pilote'] })
    await terminal.sendReceipts([wipeReceipt(7)])
    expect(answerOf(await terminal.report())).toEqual({
      ...answer,
      lastReceipt: 7,
      place: 'tadine',
      seat: 'tadine-1',
    })
  })

  test('takes the place of the one before', async () => {
    const { accepted, fleet, clock } = enrollingHub(stage.store)
    const terminal = await accepted()
    await terminal.report({ state: 'busy' })
    clock.advance(60_000)
    await terminal.report({ state: 'free', staleDays: 2 })
    const [view] = await fleet()
    expect(view?.status).toMatchObject({ state: 'free', staleDays: 2 })
    expect(view?.lastSeen).toBe(new Date(clock.nowMs()).toISOString())
    const rows = await stage.store.read.selectFrom('fleet_status').select('terminal').execute()
    expect(rows).toHaveLength(1)
  })

  test('tells the console to look again when something has changed, and only then', async () => {
    const heard: string[] = []
    const hints = { tell: (kind: string) => void heard.push(kind), listen: () => () => {} }
    const { accepted, clock } = enrollingHub(stage.store, { hints })
    const terminal = await accepted()
    heard.length = 0
    await terminal.report()
    expect(heard).toEqual(['fleet'])
    clock.advance(60_000)
    await terminal.report({ clockAheadMs: 1200, state: 'busy' })
    expect(heard).toEqual(['fleet'])
    await terminal.report({ state: 'unavailable' })
    expect(heard).toEqual(['fleet', 'fleet'])
  })

  test('that does not fit is refused, its field named and its value not repeated', async () => {
    const { accepted } = enrollingHub(stage.store)
    const terminal = await accepted()
    for (const [also, field] of [
      [{ wamytan: 1 }, ''],
      [{ boot: 'wamytan' }, 'boot'],
      [{ staleDays: -1 }, 'staleDays'],
      [{ staleDays: 1.5 }, 'staleDays'],
      [{ staleDays: 2 ** 53 }, 'staleDays'],
      [{ release: { active: 0 } }, 'release.active'],
      [{ state: 'wamytan' }, 'state'],
      [{ refusal: 'Wamytan é' }, 'refusal'],
    ] as const) {
      const answer = await terminal.post('/api/terminal/status', { ...terminal.status(), ...also })
      expect([answer.status, codeOf(answer)], field).toEqual([400, 'bad-request'])
      expect(answer.body).toContain(field)
      expect(answer.body.toLowerCase()).not.toContain(': wamytan')
    }
  })
})

describeOnBothEngines('receipts', (stage) => {
  test('are kept once, and those that are missing show', async () => {
    const { accepted, fleet } = enrollingHub(stage.store)
    const terminal = await accepted()
    const receipts = [4, 5, 6, 9].map((number) => wipeReceipt(number))
    expect(answerOf(await terminal.sendReceipts(receipts)).lastReceipt).toBe(9)
    expect(answerOf(await terminal.sendReceipts(receipts)).lastReceipt).toBe(9)
    expect(await receiptRows(stage.store)).toHaveLength(4)
    expect((await fleet())[0]).toMatchObject({
      receiptsMissing: 2,
      lastReceipt: { number: 9 },
      attention: ['receipts-missing'],
    })
    await terminal.sendReceipts([wipeReceipt(7), wipeReceipt(8)])
    expect((await fleet())[0]).toMatchObject({ receiptsMissing: 0, attention: [] })
  })

  test('of two batches at once are all kept', async () => {
    const { accepted } = enrollingHub(stage.store)
    const terminal = await accepted()
    const batches = [1, 11, 21, 31].map((first) =>
      Array.from({ length: 10 }, (_, at) => wipeReceipt(first + at)),
    )
    await Promise.all(batches.map((batch) => terminal.sendReceipts(batch)))
    expect(await receiptRows(stage.store)).toHaveLength(40)
    expect(answerOf(await terminal.report()).lastReceipt).toBe(40)
  })

  test('of a terminal that has begun again are a new series', async () => {
    const { accepted, administer } = enrollingHub(stage.store)
    const terminal = await accepted()
    await terminal.sendReceipts([wipeReceipt(1), wipeReceipt(2)])
    const failed = wipeReceipt(1, { ok: false, cause: 'found-at-start' })
    expect(answerOf(await terminal.sendReceipts([failed])).lastReceipt).toBe(1)
    expect(await receiptRows(stage.store)).toEqual([
      { series: 1, number: 1 },
      { series: 2, number: 1 },
      { series: 1, number: 2 },
    ])
    const { json } = await administer('GET', `/api/admin/fleet/${terminal.id}/receipts`)
    expect(json).toEqual([failed, wipeReceipt(2), wipeReceipt(1)])
  })

  test('that do not fit are refused whole', async () => {
    const { accepted } = enrollingHub(stage.store)
    const terminal = await accepted()
    for (const receipts of [
      [],
      Array.from({ length: 101 }, (_, at) => wipeReceipt(at + 1)),
      [wipeReceipt(1), wipeReceipt(0)],
      [wipeReceipt(1, { day: '2026-11-22T08:00:00Z' })],
    ]) {
      const answer = await terminal.sendReceipts(receipts)
      expect([answer.status, codeOf(answer)]).toEqual([400, 'bad-request'])
    }
    expect(await receiptRows(stage.store)).toEqual([])
  })
})

describeOnBothEngines('what was answered', (stage) => {
  test('is there when the hub is opened again', async () => {
    const { accepted } = enrollingHub(stage.store)
    const terminal = await accepted()
    await Promise.all([
      terminal.sendReceipts([wipeReceipt(1)]),
      terminal.sendCounters(counterBatch('2026-11-21')),
    ])
    await terminal.report({ state: 'busy' })
    const store = await stage.reopen()
    expect(await receiptRows(store)).toHaveLength(1)
    const counts = await store.read.selectFrom('fleet_count').select('walks').execute()
    expect(counts).toHaveLength(4)
    const [status] = await store.read.selectFrom('fleet_status').select('report').execute()
    expect(status?.report).toContain('"state":"busy"')
  })
})

describeOnBothEngines('a hostile terminal that is accepted', (stage) => {
  test('is refused in a few words, whatever it sends', async () => {
    const { accepted } = enrollingHub(stage.store)
    const terminal = await accepted()
    for (const [what, body, status] of [
      ['too much', `"${'x'.repeat(2_000_000)}"`, 413],
      ['endless nesting', '['.repeat(100_000), 413],
      ['nesting', '['.repeat(10_000), 400],
      ['a prototype', '{"__proto__":{"schema":"terminal-status/1"}}', 400],
      ['two values under one key', '{"schema":"a","schema":"terminal-status/1"}', 400],
      ['no number', '{"staleDays":NaN}', 400],
      ['a byte order mark', '\uFEFF{}', 400],
      ['nothing', '', 400],
      ['no JSON', 'schema=terminal-status/1', 400],
    ] as const) {
      const answer = await terminal.send(terminal.signedText('POST', '/api/terminal/status', body))
      expect(answer.status, what).toBe(status)
      expect(answer.body.length).toBeLessThan(300)
    }
    expect((await terminal.report()).status).toBe(200)
  })
})
