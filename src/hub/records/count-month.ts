/**
 * One month of records as it is published. Three trees of counts, each masked alone: accompaniments, workshops, people of
 * workshops. No count stands in two of them, so that no total of one allows a subtraction in another.
 */
import type { ActivityRecord, IndividualRecord, WorkshopRecord } from '#contract/activity-record.ts'
import {
  type ActivityField,
  type ActivityLine,
  type durationRanges,
  smallestCell,
} from '#contract/activity-statistics.ts'
import { allOf, type Count, line } from '../fleet/counts/count-tree.ts'
import { maskCounts } from '../fleet/counts/mask-counts.ts'

export interface PlacedRecord {
  readonly place: string
  readonly record: ActivityRecord
}

interface Placed<Record> {
  readonly place: string
  readonly record: Record
}

type Table = ActivityLine['table']
type Where = Pick<ActivityLine, 'field' | 'place' | 'table' | 'value'>

interface Line {
  readonly where: Where
  readonly count: Count
}

/** Lines of one table; `unions` are those of which each record has at least one: see `maskUnions`. */
interface Lines {
  readonly table: Table
  readonly all: Line[]
  readonly unions: (readonly Count[])[]
}

const rangeOf = (minutes: number): keyof typeof durationRanges => {
  if (minutes < 30) return 'moins_de_30'
  if (minutes < 60) return 'de_30_a_59'
  return minutes < 120 ? 'de_60_a_119' : 'de_120_et_plus'
}

const yesOrNo = (said: boolean | null) => (said === null ? null : said ? 'oui' : 'non')

const byValue = <T>([a]: readonly [string | null, T], [b]: readonly [string | null, T]) =>
  (a ?? '\uFFFF') < (b ?? '\uFFFF') ? -1 : 1

interface Split<Record> {
  readonly field: ActivityField
  readonly of: (record: Record) => string | null
  /** What each value is cut into. */
  readonly within?: (value: string | null) => readonly Split<Record>[]
}

/** One value for each record: the values add up to the whole. */
function splitBy<Record>(
  lines: Lines,
  records: readonly Record[],
  { field, of, within = () => [] }: Split<Record>,
  place: string | null,
): Count[] {
  return [...Map.groupBy(records, of)].toSorted(byValue).map(([value, its]) => {
    const splits = within(value).map((split) => splitBy(lines, its, split, place))
    const count = line(its.length, splits)
    lines.all.push({ where: { table: lines.table, place, field, value }, count })
    return count
  })
}

interface Several<Record> {
  readonly field: ActivityField
  readonly of: (record: Record) => readonly string[]
  /** Each record has at least one. */
  readonly isAlways: boolean
}

/** Several values for one record: each value, and those that do not have it, add up to the whole. */
function splitsBySeveral<Record>(
  lines: Lines,
  records: readonly Record[],
  { field, of, isAlways }: Several<Record>,
  place: string | null,
): Count[][] {
  const values = [...new Set(records.flatMap(of))].toSorted()
  const counts = values.map((value) => {
    const count = line(records.filter((record) => of(record).includes(value)).length)
    lines.all.push({ where: { table: lines.table, place, field, value }, count })
    return count
  })
  if (isAlways) lines.unions.push(counts)
  return counts.map((count) => {
    const rest = records.length - count.value
    return rest === 0 ? [count] : [count, { value: rest, hasLine: false, splits: [] }]
  })
}

interface Plan<Record> {
  readonly byPlace: readonly Split<Record>[]
  readonly severalByPlace: readonly Several<Record>[]
  readonly whole: readonly Split<Record>[]
  readonly severalWhole: readonly Several<Record>[]
}

const individualPlan: Plan<IndividualRecord> = {
  byPlace: [
    { field: 'duree', of: ({ duree }) => rangeOf(duree) },
    { field: 'autonomie', of: ({ autonomie }) => autonomie },
    { field: 'niveau_aide', of: (record) => String(record.niveau_aide) },
  ],
  severalByPlace: [
    { field: 'thematiques', of: ({ thematiques }) => thematiques, isAlways: true },
    { field: 'partenaires', of: ({ partenaires }) => partenaires, isAlways: false },
  ],
  whole: [
    {
      field: 'resultat',
      of: ({ resultat }) => resultat,
      within: (result) =>
        result === 'bloquee' ? [{ field: 'blocage', of: ({ blocage }) => blocage }] : [],
    },
    { field: 'structure_de_redirection', of: (record) => record.structure_de_redirection },
    { field: 'demarche', of: ({ demarche }) => demarche },
    { field: 'genre', of: ({ genre }) => genre },
    { field: 'tranche_age', of: (record) => record.tranche_age },
    { field: 'statut_social', of: (record) => record.statut_social },
    { field: 'premier_accompagnement', of: (record) => yesOrNo(record.premier_accompagnement) },
  ],
  severalWhole: [{ field: 'materiel', of: ({ materiel }) => materiel, isAlways: false }],
}

const workshopPlan: Plan<WorkshopRecord> = {
  byPlace: [{ field: 'duree', of: ({ duree }) => rangeOf(duree) }],
  severalByPlace: [{ field: 'thematiques', of: ({ thematiques }) => thematiques, isAlways: true }],
  whole: [
    { field: 'titre_atelier', of: (record) => record.titre_atelier },
    { field: 'niveau', of: ({ niveau }) => niveau },
  ],
  severalWhole: [],
}

/** People of a workshop, one by one: a band, and nothing else. */
const peoplePlan: Plan<string> = {
  byPlace: [],
  severalByPlace: [],
  whole: [{ field: 'tranche_age', of: (band) => band }],
  severalWhole: [],
}

function countTable<Record>(
  table: Table,
  placed: readonly Placed<Record>[],
  { byPlace, severalByPlace, whole, severalWhole }: Plan<Record>,
): readonly Omit<ActivityLine, 'month'>[] {
  if (placed.length === 0) return []
  const lines: Lines = { table, all: [], unions: [] }
  const total = (place: string | null, value: number, splits: Count['splits']) => {
    const count = line(value, splits)
    lines.all.push({ where: { table, place, field: null, value: null }, count })
    return count
  }
  const byName = [...Map.groupBy(placed, ({ place }) => place)].toSorted(byValue)
  const places = byName.map(([place, its]) => {
    const records = its.map(({ record }) => record)
    return total(place, records.length, [
      ...byPlace.map((split) => splitBy(lines, records, split, place)),
      ...severalByPlace.flatMap((several) => splitsBySeveral(lines, records, several, place)),
    ])
  })
  const records = placed.map(({ record }) => record)
  const root = total(null, records.length, [
    places,
    ...whole.map((split) => splitBy(lines, records, split, null)),
    ...severalWhole.flatMap((several) => splitsBySeveral(lines, records, several, null)),
  ])
  const shown = maskUnions(maskCounts(root, smallestCell, besideSmall(places)), lines.unions)
  return lines.all.map(({ where, count }) => ({
    ...where,
    count: shown.has(count) ? count.value : null,
  }))
}

/**
 * A place that is too small is told by the total and by every other place: the next smallest is hidden with all that would
 * tell it, rather than the total.
 */
function besideSmall(places: readonly Count[]): ReadonlySet<Count> {
  const bySize = places.toSorted((a, b) => a.value - b.value)
  const next = bySize.find(({ value }) => value >= smallestCell)
  const isNeeded = next !== undefined && bySize[0] !== next
  return new Set(isNeeded ? allOf(next) : [])
}

/**
 * Each record has a theme: the themes of a place are at least as many as its records. One that is masked alone would be told
 * from below by it; another is masked with it.
 */
function maskUnions(
  shown: ReadonlySet<Count>,
  unions: readonly (readonly Count[])[],
): ReadonlySet<Count> {
  const left = new Set(shown)
  for (const union of unions) {
    if (union.filter((count) => !left.has(count)).length !== 1) continue
    const [next] = union.filter((count) => left.has(count)).toSorted((a, b) => a.value - b.value)
    if (next) left.delete(next)
  }
  return left
}

export function countMonth(month: string, placed: readonly PlacedRecord[]): ActivityLine[] {
  const individual = placed.flatMap(({ place, record }): Placed<IndividualRecord>[] =>
    record.type === 'individuel' ? [{ place, record }] : [],
  )
  const workshops = placed.flatMap(({ place, record }): Placed<WorkshopRecord>[] =>
    record.type === 'collectif' ? [{ place, record }] : [],
  )
  const people = workshops.flatMap(({ place, record: { participants } }) =>
    Object.entries(participants).flatMap(([band, count]) =>
      Array.from({ length: count }, () => ({ place, record: band })),
    ),
  )
  return [
    ...countTable('accompagnements', individual, individualPlan),
    ...countTable('ateliers', workshops, workshopPlan),
    ...countTable('participants', people, peoplePlan),
  ].map((one) => ({ month, ...one }))
}
