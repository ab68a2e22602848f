/** From a file of the national map to our lists, and back: nothing is lost on the way, and what is refused is said. */
import * as v from 'valibot'
import {
  type NationalPlace,
  nationalPlaceSchema,
  requiredByStandard,
} from '#contract/place-directory.ts'
import { type Result, fail, succeed } from '#contract/result.ts'
import { explainIssue } from '../explain-issue.ts'
import { readCsv, writeCsvRow } from './read-csv.ts'

/** A line of a file of the standard: every value is a text, several are joined with `|`. */
export type NationalRow = Readonly<Record<string, string>>

export interface ReadRow {
  /** « ligne 12 », « élément 3 ». */
  readonly where: string
  readonly row: NationalRow
}

export interface RefusedRow extends ReadRow {
  readonly why: readonly string[]
}

export interface ImportedPlaces {
  readonly places: readonly NationalPlace[]
  readonly refused: readonly RefusedRow[]
  /** Columns that the standard does not have: kept under `hors_standard`. */
  readonly beside: readonly string[]
}

/** Every column, in the order of the standard. */
export const nationalFields = Object.keys(nationalPlaceSchema.entries).filter(
  (name) => name !== 'hors_standard',
)
const lists = new Set([
  'typologie',
  'telephone',
  'courriels',
  'site_web',
  'itinerance',
  'services',
  'publics_specifiquement_adresses',
  'prise_en_charge_specifique',
  'frais_a_charge',
  'dispositif_programmes_nationaux',
  'formations_labels',
  'autres_formations_labels',
  'modalites_acces',
  'modalites_accompagnement',
])
const numbers = new Set(['latitude', 'longitude'])

/** The lines of a CSV or JSON file; the fault is a sentence. */
export function readRows(text: string, kind: 'csv' | 'json'): Result<readonly ReadRow[], string> {
  if (kind === 'csv') {
    const [head, ...rows] = readCsv(text)
    if (head === undefined) return fail('Ce fichier est vide.')
    return succeed(
      rows.map(({ line, cells }) => ({
        where: `ligne ${line}`,
        row: Object.fromEntries(
          head.cells.map((name, at) => [name.trim(), (cells[at] ?? '').trim()]),
        ),
      })),
    )
  }
  const parsed = v.safeParse(
    v.pipe(v.string(), v.parseJson(), v.array(v.record(v.string(), v.unknown()))),
    text,
  )
  if (!parsed.success)
    return fail('Une liste de lieux est attendue : [ { "id": …, "nom": … }, … ].')
  return succeed(
    parsed.output.map((item, at) => ({ where: `élément ${at + 1}`, row: rowOfJson(item) })),
  )
}

const rowOfJson = (item: Readonly<Record<string, unknown>>): NationalRow =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, textOf(value)]))

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(textOf).join('|')
  return typeof value === 'string' ? value.trim() : JSON.stringify(value)
}

/** What the standard requires is required here: such a file says so of itself. Two lines of one id keep the first. */
export function importRows(rows: readonly ReadRow[]): ImportedPlaces {
  const places: NationalPlace[] = []
  const refused: RefusedRow[] = []
  const beside = new Set<string>()
  const ids = new Set<string>()
  for (const read of rows) {
    const place = placeOf(read.row)
    const why = place.ok
      ? ids.has(place.value.id)
        ? [`« id » : « ${place.value.id} » est déjà pris par une autre ligne.`]
        : []
      : place.fault
    if (!place.ok || why.length > 0) {
      refused.push({ ...read, why })
      continue
    }
    ids.add(place.value.id)
    places.push(place.value)
    for (const name of Object.keys(place.value.hors_standard ?? {})) beside.add(name)
  }
  return { places, refused, beside: [...beside] }
}

function placeOf(row: NationalRow): Result<NationalPlace, readonly string[]> {
  const written = Object.entries(row).filter(([, value]) => value !== '')
  const known = written.filter(([name]) => nationalFields.includes(name))
  const other = written.filter(([name]) => name !== '' && !nationalFields.includes(name))
  const missing = requiredByStandard
    .filter((field) => (row[field] ?? '') === '')
    .map((field) => `« ${field} » manque.`)
  const parsed = v.safeParse(nationalPlaceSchema, {
    ...Object.fromEntries(known.map(([name, value]) => [name, valueOf(name, value)])),
    ...(other.length > 0 && { hors_standard: Object.fromEntries(other) }),
  })
  if (parsed.success && missing.length === 0) return succeed(parsed.output)
  const wrong = (parsed.issues ?? [])
    .map((issue) => explainIssue(issue, () => nationalFields))
    .filter(({ code }) => code !== 'X03')
    .map(({ at, message }) => `« ${String(at[0])} » : ${message}`)
  return fail([...missing, ...wrong])
}

function valueOf(name: string, value: string): unknown {
  if (lists.has(name))
    return value
      .split('|')
      .map((each) => each.trim())
      .filter((each) => each !== '')
  if (!numbers.has(name)) return value
  const number = Number(value.replace(',', '.'))
  return Number.isNaN(number) ? value : number
}

/** A place as a line of the standard; what it does not say is an empty text. */
function rowOf(place: NationalPlace): NationalRow {
  const { hors_standard = {}, ...fields } = place
  const row = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join('|') : String(value ?? ''),
    ]),
  )
  return {
    ...Object.fromEntries(nationalFields.map((name) => [name, ''])),
    ...row,
    ...hors_standard,
  }
}

/** A file of the standard. Every column is there, whatever the places say. */
export function writePlaces(places: readonly NationalPlace[], kind: 'csv' | 'json'): string {
  const rows = places.map(rowOf)
  if (kind === 'json') {
    const full = rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '')),
    )
    return `${JSON.stringify(full, null, 2)}\n`
  }
  const beside = new Set(places.flatMap(({ hors_standard = {} }) => Object.keys(hors_standard)))
  return writeRows(rows, [...nationalFields, ...beside])
}

/** Rows as CSV, under these columns. */
export const writeRows = (rows: readonly NationalRow[], columns: readonly string[]): string =>
  [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))]
    .map((cells) => `${writeCsvRow(cells)}\r\n`)
    .join('')
