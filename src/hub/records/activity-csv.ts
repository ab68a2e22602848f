/** The same lines as in JSON, for spreadsheets: the national code of each value, and how it reads. */
import { labelOf } from '#contract/activity-record.ts'
import {
  type ActivityField,
  type ActivityLine,
  answers,
  durationRanges,
  isKnownValue,
} from '#contract/activity-statistics.ts'
import { writeCsv } from '../fleet/counts/csv.ts'

const columns = [
  'tableau',
  'mois',
  'agence',
  'champ',
  'valeur',
  'libellé',
  'nombre',
  'masqué',
  'valeur connue',
]

const fields: Readonly<Partial<Record<ActivityField, Readonly<Record<string, string>>>>> = {
  duree: durationRanges,
  premier_accompagnement: answers,
}

const yesOrNo = (is: boolean) => (is ? 'oui' : 'non')

function wordsFor({ field, value }: ActivityLine): string {
  if (field === null) return 'total'
  if (value === null) return 'aucun ou non dit'
  return (
    Object.entries(fields[field] ?? {}).find(([code]) => code === value)?.[1] ??
    labelOf(field, value)
  )
}

export const activityCsv = (lines: readonly ActivityLine[]): string =>
  writeCsv(
    columns,
    lines.map((line) => ({
      tableau: line.table,
      mois: line.month,
      agence: line.place ?? 'toutes',
      champ: line.field ?? 'total',
      valeur: line.value,
      libellé: wordsFor(line),
      nombre: line.count,
      masqué: yesOrNo(line.count === null),
      'valeur connue': yesOrNo(line.field === null || isKnownValue(line.field, line.value)),
    })),
  )
