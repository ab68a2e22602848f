import * as v from 'valibot'
import { expect, test } from 'vitest'
import { type CounterBatch, type Statistics, statisticsSchema } from '#contract/counters.ts'
import { describeOnBothEngines } from '../../on-both-engines.ts'
import { type EnrollingHub, enrollingHub } from '../enrolling-hub.ts'
import { counterBatch } from '../simulated-terminal.ts'
import { readCsv } from './read-csv.ts'

const day = '2026-11-20'
const settledMs = Date.UTC(2026, 11, 12)

const cell = (also: Partial<CounterBatch['cells'][number]> = {}) => ({
  day,
  guide: 'permis',
  outcome: 'finished' as const,
  lang: 'fr',
  isAssisted: false,
  count: 30,
  ...also,
})

const ask = async ({ administer }: EnrollingHub, from = '2026-01', to = '2026-12') => {
  const { json } = await administer('GET', `/api/admin/statistics?from=${from}&to=${to}`)
  return v.parse(statisticsSchema, json)
}

const empty: Statistics = {
  smallest: 11,
  settledTo: '2026-10',
  months: [],
  guides: [],
  rows: [],
  points: [],
  languages: [],
  assisted: [],
  offlineHours: [],
}

describeOnBothEngines('statistics', (stage) => {
  test('say nothing of a month that is still counted, but for the hours without network', async () => {
    const hub = enrollingHub(stage.store)
    const terminal = await hub.accepted()
    const offlineHours = [
      { day, hours: 3 },
      { day: '2026-11-19', hours: 2 },
    ]
    await terminal.sendCounters(counterBatch(day, { cells: [cell()], offlineHours }))
    expect(await ask(hub)).toEqual({
      ...empty,
      offlineHours: [{ month: '2026-11', place: 'kone', hours: 5 }],
    })
  })

  test('are those of each month once it has settled', async () => {
    const hub = enrollingHub(stage.store)
    const terminal = await hub.accepted()
    const points = [{ day, guide: 'permis', kind: 'stop' as const, of: 'papiers', count: 20 }]
    const left = cell({ outcome: 'left', count: 20, isAssisted: true })
    await terminal.sendCounters(counterBatch(day, { cells: [cell(), left], points }))
    hub.clock.set(settledMs)
    const month = '2026-11'
    const guide = 'permis'
    expect(await ask(hub)).toEqual({
      ...empty,
      settledTo: '2026-11',
      months: [{ month, count: 50 }],
      guides: [
        { month, guide, outcome: 'finished', count: 30 },
        { month, guide, outcome: 'left', count: 20 },
      ],
      rows: [
        { month, place: 'kone', guide, outcome: 'finished', count: 30 },
        { month, place: 'kone', guide, outcome: 'left', count: 20 },
      ],
      points: [{ month, guide, kind: 'stop', of: 'papiers', count: 20 }],
      languages: [{ month, lang: 'fr', count: 50 }],
      assisted: [
        { month, isAssisted: false, count: 30 },
        { month, isAssisted: true, count: 20 },
      ],
    })
    expect(await ask(hub, '2026-10', '2026-10')).toMatchObject({ months: [] })
  })

  test('are the same when two hubs publish a month at the same time', async () => {
    const [one, other] = [enrollingHub(stage.store), enrollingHub(stage.store)]
    const terminal = await one.accepted()
    await terminal.sendCounters(counterBatch(day, { cells: [cell()] }))
    for (const hub of [one, other]) hub.clock.set(settledMs)
    const [first, second] = await Promise.all([ask(one), ask(other)])
    expect(second).toEqual(first)
    expect(first.months).toEqual([{ month: '2026-11', count: 30 }])
    const months = await stage.store.read.selectFrom('fleet_month').select('month').execute()
    expect(months).toHaveLength(1)
  })

  test('are for those who work here', async () => {
    const { app } = enrollingHub(stage.store)
    for (const name of ['statistics', 'statistics.csv']) {
      const url = `/api/admin/${name}?from=2026-01&to=2026-02`
      expect((await app.inject(url)).json()).toMatchObject({ code: 'signed-out' })
      const asked = { url, headers: { 'stage-staff': 'lucie' } }
      expect((await app.inject(asked)).statusCode).toBe(200)
    }
  })

  test('of a period that is none are refused', async () => {
    const { administer } = enrollingHub(stage.store)
    for (const [query, why] of [
      ['from=2026-01', 'no end'],
      ['from=2026-1&to=2026-02', 'no month'],
      ['from=2026-13&to=2026-14', 'no month'],
      ['from=2026-02&to=2026-01', 'backwards'],
      ['from=2026-01&to=2026-02&place=kone', 'a word more'],
      ['from=2026-01&to=2026-02&to=2026-03', 'twice'],
      ["from=2026-01'--&to=2026-02", 'a trick'],
    ] as const)
      for (const name of ['statistics', 'statistics.csv'])
        expect(await administer('GET', `/api/admin/${name}?${query}`), why).toMatchObject({
          status: 400,
          json: { code: 'bad-request' },
        })
  })

  test('are a table for spreadsheets, in the words of people', async () => {
    const hub = enrollingHub(stage.store)
    const terminal = await hub.accepted()
    const cells = [cell(), cell({ outcome: 'silent', count: 3 })]
    const points = [{ day, guide: 'permis', kind: 'paper' as const, of: 'photo', count: 12 }]
    await terminal.sendCounters(counterBatch(day, { cells, points }))
    hub.clock.set(settledMs)
    const answer = await hub.app.inject({
      url: '/api/admin/statistics.csv?from=2026-11&to=2026-11',
      headers: { 'stage-staff': 'lucie' },
    })
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="escale-statistiques-2026-11-2026-11.csv"',
      'cache-control': 'no-store',
    })
    const [header = [], ...records] = readCsv(answer.body)
    const rows = records.map((record) =>
      Object.fromEntries(header.map((name, at) => [name, record[at]])),
    )
    expect(rows).toContainEqual(
      expect.objectContaining({
        tableau: 'points',
        point: 'papier manquant',
        objet: 'photo',
        nombre: '12',
        masqué: 'non',
      }),
    )
    expect(rows).toContainEqual(
      expect.objectContaining({
        tableau: 'guides',
        issue: 'sans suite',
        nombre: '',
        masqué: 'oui',
      }),
    )
    expect(new Set(records.map(({ length }) => length))).toEqual(new Set([header.length]))
  })
})
