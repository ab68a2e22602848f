import { useId } from 'preact/hooks'
import { HeatTable } from '#ui/plot/heat-table.tsx'
import { useNames } from '../app/console-context.ts'
import { shortMonthOf } from '../app/time-words.ts'
import { Nothing, type PlotProps } from './plot-parts.tsx'

/** Hours of a month: a few are an incident, a day is a worry, five days are a line to change. */
const levels = [1, 24, 120] as const

export const OfflinePlot = ({ statistics: { offlineHours }, months }: PlotProps) => {
  const names = useNames()
  const id = useId()
  const hoursOf = (place: string, month: string) =>
    offlineHours
      .filter((cell) => cell.place === place && cell.month === month)
      .reduce((sum, { hours }) => sum + hours, 0)
  const rows = [...new Set(offlineHours.map(({ place }) => place))]
    .map((place) => ({
      key: place,
      name: names.place(place).name,
      values: months.map((month) => hoursOf(place, month)),
    }))
    .toSorted((a, b) => sum(b.values) - sum(a.values))
  return (
    <section class="plot statistics-wide" aria-labelledby={id}>
      <h2 class="h2" id={id}>
        Heures sans réseau
      </h2>
      <p class="plot-lead">
        Les heures pendant lesquelles les postes d’un lieu n’ont pas joint le réseau, additionnées.
        Les guides marchaient ; les sites, non.
      </p>
      {rows.length === 0 ? (
        <Nothing>Aucune heure sans réseau dans cette période.</Nothing>
      ) : (
        <HeatTable
          caption="Heures sans réseau, par lieu et par mois"
          rowHead="Lieu"
          columns={months.map(
            (month) => `${shortMonthOf(month)} ${month.endsWith('-01') ? month.slice(0, 4) : ''}`,
          )}
          rows={rows}
          levels={levels}
        />
      )}
    </section>
  )
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
