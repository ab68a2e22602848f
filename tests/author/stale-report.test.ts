import { expect, test } from 'vitest'
import type { Place } from '#contract/deployment.ts'
import { byOwner, staleReport, staleSince } from '#author/stale-report.ts'
import { statementsOf } from '#author/statements.ts'
import { factOf, guideOf, infoOf, resultOf } from '../guide/sample.ts'

const dated = {
  source: { name: 'Site', dated: '2026-11-01' },
  lastVerified: '2026-11-01',
  reviewEvery: 'P30D',
}
const place: Place = {
  name: 'Koné',
  commune: 'Koné',
  attributes: {},
  terminals: [{ id: 'kone-1', name: 'Poste 1' }],
  ...dated,
  lastVerified: null,
}
const stating = {
  registry: {
    partners: { cafat: { name: 'CAFAT' } },
    offices: { kone: { name: 'Antenne', partner: 'cafat', ...dated } },
    sites: {},
    docs: {},
    glossary: {},
  },
  places: { kone: place },
  programme: 'Point Conseil Numérique',
}
const guide = guideOf(
  { debut: infoOf('Bonjour', 'fin'), fin: resultOf('Fin') },
  {
    id: 'pension',
    facts: {
      age: factOf({ reviewEvery: 'P30D' }),
      plafond: factOf({ reviewEvery: 'P30D', hard: true, partner: 'cafat' }),
      dates: factOf({ reviewEvery: 'P30D', lastVerified: '2026-10-01', partner: 'cafat' }),
      fin: factOf({ expires: '2026-11-10', partner: 'cafat' }),
    },
  },
)

test('a statement belongs to its partner, else to who answers for the guide, else to the programme', () => {
  const owners = statementsOf(stating, [guide]).map(
    ({ reference, owner }) => `${reference} : ${owner}`,
  )
  expect(owners).toEqual([
    `pension/age : ${guide.meta.owner}`,
    'pension/plafond : CAFAT',
    'pension/dates : CAFAT',
    'pension/fin : CAFAT',
    'offices/kone : CAFAT',
    'places/kone : Point Conseil Numérique',
  ])
})

test('what is stale is told by owner, hard statements first, then the latest, each once', () => {
  const [today, month] = staleReport(stating, [guide], '2026-12-05')
  expect(today?.owners[0]).toMatchObject({
    owner: 'CAFAT',
    statements: [
      { reference: 'pension/plafond', hard: true, reason: 'overdue', daysLate: 4 },
      { reference: 'pension/dates', freshUntil: '2026-10-31', daysLate: 35 },
      { reference: 'pension/fin', reason: 'expired', freshUntil: '2026-11-10', daysLate: 25 },
      { reference: 'offices/kone', daysLate: 4 },
    ],
  })
  const never = today?.owners.find(({ owner }) => owner === 'Point Conseil Numérique')?.statements
  expect(never).toMatchObject([{ reference: 'places/kone', reason: 'never', daysLate: undefined }])
  expect(month?.owners).toEqual([])
})

test('what was fresh on a day and no longer is, is told apart from what never was', () => {
  const since = staleSince(stating, [guide], '2026-11-05', '2026-12-05')
  expect(since.map(({ reference }) => reference)).toEqual([
    'pension/age',
    'pension/plafond',
    'pension/fin',
    'offices/kone',
  ])
})

test('who has most hard statements is asked first, whatever the count', () => {
  const [first] = staleSince(stating, [guide], undefined, '2026-12-05')
  if (first === undefined) throw new Error('the guide has stale facts')
  const soft = { ...first, hard: false, owner: 'A' }
  const owners = byOwner([soft, soft, { ...first, hard: true, owner: 'B' }])
  expect(owners.map(({ owner }) => owner)).toEqual(['B', 'A'])
})
