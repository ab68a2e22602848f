import { expect, test } from 'vitest'
import type { CounterBatch } from '#contract/counters.ts'
import type { HubStore } from '../../../../src/hub/store/hub-store.ts'
import { describeOnBothEngines } from '../../on-both-engines.ts'
import { stageStartMs } from '../../stage/manual-clock.ts'
import { codeOf, enrollingHub } from '../enrolling-hub.ts'
import { counterBatch, type SimulatedTerminal } from '../simulated-terminal.ts'

const dayMs = 86_400_000
const daysAgo = (days: number) => new Date(stageStartMs - days * dayMs).toISOString().slice(0, 10)
const yesterday = daysAgo(1)

const countsIn = (store: HubStore) =>
  store.read.selectFrom('fleet_count').selectAll().orderBy('place').orderBy('outcome').execute()

const cell = (also: Partial<CounterBatch['cells'][number]> = {}) => ({
  day: yesterday,
  guide: 'permis',
  outcome: 'finished' as const,
  lang: 'fr',
  isAssisted: false,
  count: 3,
  ...also,
})

describeOnBothEngines('counters of a terminal', (stage) => {
  test('add up by place, and nothing says which terminal counted', async () => {
    const { accepted } = enrollingHub(stage.store)
    const [one, other] = [await accepted(), await accepted({ seat: 'kone-2' })]
    const elsewhere = await accepted({ place: 'thio', seat: 'thio-1' })
    const batch = { cells: [cell(), cell({ outcome: 'left', count: 1 })] }
    for (const terminal of [one, other, elsewhere])
      expect((await terminal.sendCounters(counterBatch(yesterday, batch))).status).toBe(200)
    const row = { day: yesterday, guide: 'permis', lang: 'fr', is_assisted: 0 }
    expect(await countsIn(stage.store)).toEqual([
      { ...row, place: 'kone', outcome: 'finished', walks: 6 },
      { ...row, place: 'kone', outcome: 'left', walks: 2 },
      { ...row, place: 'thio', outcome: 'finished', walks: 3 },
      { ...row, place: 'thio', outcome: 'left', walks: 1 },
    ])
    expect(JSON.stringify(await countsIn(stage.store))).not.toContain(one.id)
  })

  test('count once, however often and however many at a time the batch is sent', async () => {
    const { accepted } = enrollingHub(stage.store)
    const terminal = await accepted()
    const batch = counterBatch(yesterday, {
      cells: [cell()],
      points: [{ day: yesterday, guide: 'permis', kind: 'paper', of: 'carte-identite', count: 2 }],
      offlineHours: [{ day: yesterday, hours: 4 }],
    })
    await Promise.all(Array.from({ length: 8 }, () => terminal.sendCounters(batch)))
    await terminal.sendCounters(batch)
    expect((await countsIn(stage.store)).map(({ walks }) => walks)).toEqual([3])
    const points = await stage.store.read.selectFrom('fleet_point').select('times').execute()
    const offline = await stage.store.read.selectFrom('fleet_offline').select('hours').execute()
    expect([points, offline]).toEqual([[{ times: 2 }], [{ hours: 4 }]])
  })

  test('of many terminals at once lose nothing', async () => {
    const { accepted } = enrollingHub(stage.store)
    const terminals: SimulatedTerminal[] = []
    for (let at = 0; at < 10; at += 1) terminals.push(await accepted({ seat: `kone-${at}` }))
    const batches = terminals.flatMap((terminal) =>
      Array.from({ length: 5 }, () =>
        terminal.sendCounters(counterBatch(yesterday, { cells: [cell({ count: 1 })] })),
      ),
    )
    for (const { status } of await Promise.all(batches)) expect(status).toBe(200)
    expect((await countsIn(stage.store)).map(({ walks }) => walks)).toEqual([50])
  })

  test('take two months of late days, and the largest batch', async () => {
    const { accepted } = enrollingHub(stage.store)
    const terminal = await accepted()
    const cells = Array.from({ length: 2000 }, (_, at) =>
      cell({ guide: `guide-${at}`, day: daysAgo(at % 20) }),
    )
    const points = Array.from({ length: 2000 }, (_, at) => ({
      day: yesterday,
      guide: `guide-${at}`,
      kind: 'stop' as const,
      of: 'papiers',
      count: 10_000,
    }))
    const answer = await terminal.sendCounters(counterBatch(yesterday, { cells, points }))
    expect(answer.status).toBe(200)
    expect(await countsIn(stage.store)).toHaveLength(2000)
    const late = counterBatch(daysAgo(60), { cells: [cell({ day: daysAgo(60) })] })
    expect((await terminal.sendCounters(late)).status).toBe(200)
  })

  test('that do not fit are refused whole', async () => {
    const { accepted } = enrollingHub(stage.store)
    const terminal = await accepted()
    for (const [what, also, code] of [
      ['a day to come, anywhere', { cells: [cell({ day: daysAgo(-2) })] }, 'future-day'],
      ['a day of another century', { cells: [cell({ day: '2126-11-21' })] }, 'future-day'],
      ['a day more than two months old', { cells: [cell({ day: daysAgo(64) })] }, 'old-day'],
      ['a day of 1970', { offlineHours: [{ day: '1970-01-01', hours: 1 }] }, 'old-day'],
      ['the same count twice', { cells: [cell(), cell({ count: 4 })] }, 'repeated-cell'],
      ['a negative count', { cells: [cell({ count: -1 })] }, 'bad-request'],
      ['a count of nothing', { cells: [cell({ count: 0 })] }, 'bad-request'],
      ['a huge count', { cells: [cell({ count: 10_001 })] }, 'bad-request'],
      ['a count beyond whole numbers', { cells: [cell({ count: 2 ** 53 })] }, 'bad-request'],
      ['half a walk', { cells: [cell({ count: 0.5 })] }, 'bad-request'],
      ['a day that does not exist', { cells: [cell({ day: '2026-02-30' })] }, 'bad-request'],
      ['an hour', { cells: [{ ...cell(), hour: 9 }] }, 'bad-request'],
      ['a person', { cells: [{ ...cell(), nom: 'wamytan' }] }, 'bad-request'],
      ['a place of its own', { cells: [{ ...cell(), place: 'noumea' }] }, 'bad-request'],
      ['25 hours in a day', { offlineHours: [{ day: yesterday, hours: 25 }] }, 'bad-request'],
      ['too many counts', { cells: Array.from({ length: 2001 }, () => cell()) }, 'bad-request'],
    ] as const) {
      const batch = { ...counterBatch(yesterday), cells: [cell({ guide: 'bourse' })], ...also }
      const answer = await terminal.post('/api/terminal/counters', batch)
      expect([answer.status, codeOf(answer)], what).toEqual([400, code])
      expect(answer.body).not.toContain('wamytan')
    }
    expect(await countsIn(stage.store)).toEqual([])
  })

  test('of a terminal gone wrong stop at a hundred batches a day', async () => {
    const { accepted, clock } = enrollingHub(stage.store)
    const terminal = await accepted()
    const sendOne = () => terminal.sendCounters(counterBatch(yesterday, { cells: [cell()] }))
    for (let sent = 0; sent < 100; sent += 1) expect((await sendOne()).status).toBe(200)
    const answer = await sendOne()
    expect([answer.status, codeOf(answer)]).toEqual([429, 'too-many'])
    expect((await countsIn(stage.store)).map(({ walks }) => walks)).toEqual([300])
    clock.advance(dayMs)
    expect((await sendOne()).status).toBe(200)
  })

  test('of a month that is published are taken, and change nothing', async () => {
    const { accepted, administer } = enrollingHub(stage.store)
    const terminal = await accepted()
    const old = (count: number) =>
      terminal.sendCounters(
        counterBatch('2026-10-05', { cells: [cell({ day: '2026-10-05', count })] }),
      )
    expect((await old(40)).status).toBe(200)
    expect(await countsIn(stage.store)).toEqual([])
    const url = '/api/admin/statistics?from=2026-10&to=2026-11'
    expect((await administer('GET', url)).json).toMatchObject({ settledTo: '2026-10', rows: [] })
  })
})
