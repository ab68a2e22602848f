import * as v from 'valibot'
import { expect, test } from 'vitest'
import {
  type ActivityLine,
  activityStatisticsSchema,
  isKnownValue,
} from '#contract/activity-statistics.ts'
import { anIndividual, aWorkshop } from '../../contract/any-record.ts'
import { readCsv } from '../fleet/counts/read-csv.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'
import { recordHub } from './record-stage.ts'

const settledMs = Date.UTC(2026, 11, 12)
const period = 'from=2026-11&to=2026-12'

type RecordHub = Awaited<ReturnType<typeof recordHub>>

const ask = async ({ administer }: RecordHub) => {
  const { json } = await administer('GET', `/api/admin/activity?${period}`)
  return v.parse(activityStatisticsSchema, json)
}

const some = (many: number, also: Parameters<typeof anIndividual>[0] = {}) =>
  Array.from({ length: many }, () => anIndividual(also))

const line = (also: Partial<ActivityLine>): ActivityLine => ({
  month: '2026-11',
  table: 'accompagnements',
  place: null,
  field: null,
  value: null,
  count: null,
  ...also,
})

describeOnBothEngines('activity', (stage) => {
  test('says nothing of a month until ten days after its end', async () => {
    const hub = await recordHub(stage.store)
    await (await hub.device()).record(...some(6))
    expect(await ask(hub)).toEqual({ smallest: 5, settledTo: '2026-10', lines: [] })
    hub.clock.set(settledMs)
    expect((await ask(hub)).lines).toContainEqual(line({ count: 6 }))
  })

  test('12. of four records in a cell masks it, and no total allows a subtraction', async () => {
    const hub = await recordHub(stage.store)
    for (const [place, records] of [
      ['kone', some(30)],
      ['tadine', some(9)],
      ['bourail', some(4, { tranche_age: 'moins_de_douze', autonomie: 'autonome' })],
    ] as const)
      for (let at = 0; at < records.length; at += 20)
        await (await hub.device(place, `${place}-1`)).record(...records.slice(at, at + 20))
    hub.clock.set(settledMs)
    const { lines } = await ask(hub)
    const of = (field: ActivityLine['field'], place: string | null) =>
      lines.filter((one) => one.field === field && one.place === place).map(({ count }) => count)
    expect(lines.filter(({ count }) => count !== null && count < 5)).toEqual([])
    expect(of(null, 'bourail')).toEqual([null])
    // The total and Koné's would tell 13 of the other two: theirs are masked together.
    expect([of(null, null), of(null, 'kone'), of(null, 'tadine')]).toEqual([[43], [30], [null]])
    expect(of('autonomie', 'tadine')).toEqual([null])
    expect(of('tranche_age', null)).toEqual([null, null])
  })

  test('counts what comes after its month was published in the first month that is open', async () => {
    const hub = await recordHub(stage.store)
    const device = await hub.device()
    await device.record(...some(6))
    hub.clock.set(settledMs)
    const published = await ask(hub)
    await device.record(...some(7))
    expect(await ask(hub)).toEqual(published)
    hub.clock.set(Date.UTC(2027, 0, 12))
    const { lines } = await ask(hub)
    expect(lines).toContainEqual(line({ count: 6 }))
    expect(lines).toContainEqual(line({ month: '2026-12', count: 7 }))
  })

  test('tells a code of a later release as it is, and that it is not of the lists', async () => {
    const hub = await recordHub(stage.store)
    await (await hub.device()).record(...some(9, { thematiques: ['robotique'] }))
    hub.clock.set(settledMs)
    const robots = { place: 'kone', field: 'thematiques', value: 'robotique' } as const
    expect((await ask(hub)).lines).toContainEqual(line({ ...robots, count: 9 }))
    const { body } = await hub.app.inject({
      url: `/api/admin/activity.csv?${period}`,
      headers: { 'stage-staff': 'lucie' },
    })
    const [header, ...rows] = readCsv(body)
    expect(header).toEqual([
      'tableau',
      'mois',
      'agence',
      'champ',
      'valeur',
      'libellé',
      'nombre',
      'masqué',
      'valeur connue',
    ])
    expect(rows).toContainEqual([
      'accompagnements',
      '2026-11',
      'kone',
      'thematiques',
      'robotique',
      'robotique',
      '9',
      'non',
      'non',
    ])
    expect(rows).toContainEqual([
      'accompagnements',
      '2026-11',
      'toutes',
      'tranche_age',
      'soixante_dix_plus',
      '70 et plus',
      '9',
      'non',
      'oui',
    ])
    // A place, a code or a label that a spreadsheet would take for a formula is none of ours.
    expect(rows.flat().filter((field) => /^[=+\-@]/.test(field))).toEqual([])
  })

  test('11. an enumeration of a newer release is kept and told as it came, never dropped, and every other value is of the lists', async () => {
    const hub = await recordHub(stage.store)
    const newer = {
      ...anIndividual({ autonomie: 'autonome_a_demi', materiel: ['lunettes'] }),
      // A list that this release has never heard of.
      canal: 'visio',
    }
    const device = await hub.device()
    await device.record(...some(9), ...Array.from({ length: 9 }, () => newer))
    expect((await hub.records()).filter((record) => 'canal' in record)).toHaveLength(9)
    hub.clock.set(settledMs)
    const { lines } = await ask(hub)
    const unknown = lines.filter(
      ({ field, value }) => field !== null && !isKnownValue(field, value),
    )
    expect(new Set(unknown.map(({ field, value }) => `${field} ${value}`))).toEqual(
      new Set(['autonomie autonome_a_demi', 'materiel lunettes']),
    )
    for (const { count } of unknown) expect(count).toBe(9)
    const total = lines.find(
      ({ field, place, table }) => !field && !place && table === 'accompagnements',
    )
    expect(total?.count).toBe(18)
    const { body } = await hub.app.inject({
      url: `/api/admin/activity.csv?${period}`,
      headers: { 'stage-staff': 'lucie' },
    })
    const [header = [], ...rows] = readCsv(body)
    const known = header.indexOf('valeur connue')
    const value = header.indexOf('valeur')
    expect(new Set(rows.filter((row) => row[known] === 'non').map((row) => row[value]))).toEqual(
      new Set(['autonome_a_demi', 'lunettes']),
    )
  })

  test('counts the people of workshops apart from the workshops', async () => {
    const hub = await recordHub(stage.store)
    await (await hub.device()).record(...Array.from({ length: 5 }, () => aWorkshop()))
    hub.clock.set(settledMs)
    const { lines } = await ask(hub)
    expect(lines).toContainEqual(line({ table: 'ateliers', count: 5 }))
    expect(lines).toContainEqual(line({ table: 'participants', count: 35 }))
    const band = { field: 'tranche_age', value: 'soixante_dix_plus' } as const
    expect(lines).toContainEqual(line({ table: 'participants', ...band, count: 20 }))
  })

  test('is for those who work in the console, and for periods that are some', async () => {
    const hub = await recordHub(stage.store)
    for (const path of ['activity', 'activity.csv', 'activity/arrivals'])
      expect((await hub.app.inject(`/api/admin/${path}?${period}`)).json()).toMatchObject({
        code: 'signed-out',
      })
    for (const query of ['', 'from=2026-02&to=2026-01', 'from=2026-1&to=2026-02', `${period}&a=1`])
      expect(await hub.administer('GET', `/api/admin/activity?${query}`)).toMatchObject({
        status: 400,
        json: { code: 'bad-request' },
      })
  })
})
