/** The statistics as one table for spreadsheets: the same lines and the same masks as in JSON. */
import type { Statistics } from '#contract/counters.ts'
import { type CsvRow, writeCsv } from './csv.ts'

const columns = [
  'tableau',
  'mois',
  'agence',
  'guide',
  'issue',
  'point',
  'objet',
  'langue',
  'accompagnement',
  'nombre',
  'masqué',
]

const outcomes = {
  finished: 'terminé',
  left: 'quitté',
  silent: 'sans suite',
  offline: 'sans réseau',
} as const

const points = {
  stop: 'arrêt',
  paper: 'papier manquant',
  unreachable: 'site injoignable',
  blocked: 'bloqué',
  voucher: 'pass utilisé',
} as const

const yesOrNo = (is: boolean) => (is ? 'oui' : 'non')

const counted = (count: number | null) => ({ nombre: count, masqué: yesOrNo(count === null) })

export function statisticsCsv(statistics: Statistics): string {
  const rows: CsvRow[] = [
    ...statistics.months.map(({ month, count }) => ({
      tableau: 'mois',
      mois: month,
      ...counted(count),
    })),
    ...statistics.guides.map(({ month, guide, outcome, count }) => ({
      tableau: 'guides',
      mois: month,
      guide,
      issue: outcomes[outcome],
      ...counted(count),
    })),
    ...statistics.rows.map(({ month, place, guide, outcome, count }) => ({
      tableau: 'agences',
      mois: month,
      agence: place,
      guide,
      issue: outcomes[outcome],
      ...counted(count),
    })),
    ...statistics.points.map(({ month, guide, kind, of, count }) => ({
      tableau: 'points',
      mois: month,
      guide,
      point: points[kind],
      objet: of,
      ...counted(count),
    })),
    ...statistics.languages.map(({ month, lang, count }) => ({
      tableau: 'langues',
      mois: month,
      langue: lang,
      ...counted(count),
    })),
    ...statistics.assisted.map(({ month, isAssisted, count }) => ({
      tableau: 'accompagnement',
      mois: month,
      accompagnement: yesOrNo(isAssisted),
      ...counted(count),
    })),
    ...statistics.offlineHours.map(({ month, place, hours }) => ({
      tableau: 'heures sans réseau',
      mois: month,
      agence: place,
      ...counted(hours),
    })),
  ]
  return writeCsv(columns, rows)
}
