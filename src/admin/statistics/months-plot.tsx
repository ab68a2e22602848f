import { DataTable } from '#ui/data-table/data-table.tsx'
import { MonthColumns } from '#ui/plot/month-columns.tsx'
import { PlotFigure } from '#ui/plot/plot-figure.tsx'
import { PlotLegend } from '#ui/plot/plot-legend.tsx'
import { monthOf, shortMonthOf } from '../app/time-words.ts'
import { type PlotProps, sayCount, sayTotal, tableLabel } from './plot-parts.tsx'
import { monthSummary, type MonthSummary, outOfTen } from './summaries.ts'
import { counted } from '../app/count-words.ts'

const legend = [
  { tone: 'done', label: 'allées au bout' },
  { tone: 'left', label: 'quittées en route' },
  { tone: 'quiet', label: 'arrêtées par le silence' },
  { tone: 'cut', label: 'arrêtées faute de réseau' },
  { tone: 'masked', label: 'masquées : la fin n’est pas dite' },
] as const

const leadOf = (last: MonthSummary | undefined) => {
  if (!last || last.total === 0) return undefined
  const whole = { shown: last.total ?? 0, isPartial: last.total === null }
  const share = outOfTen(last.byOutcome.finished, whole)
  const count = last.total === null ? 'peu de démarches suivies' : counted('walks', last.total)
  return `En ${monthOf(last.month)} : ${count}${share ? `, dont ${share} jusqu’au bout` : ''}.`
}

export const MonthsPlot = ({ statistics, months }: PlotProps) => {
  const summaries = months.map((month) => monthSummary(statistics, month))
  return (
    <div class="statistics-wide">
      <PlotFigure
        title="Démarches suivies, mois par mois"
        lead={leadOf(summaries.at(-1))}
        legend={<PlotLegend entries={legend} />}
        tableLabel={tableLabel}
        table={
          <DataTable
            caption="Démarches suivies, mois par mois"
            isCaptionHidden
            rows={summaries}
            keyOf={({ month }) => month}
            columns={[
              { key: 'month', head: 'Mois', isName: true, cell: ({ month }) => monthOf(month) },
              { key: 'total', head: 'Total', isNumber: true, cell: ({ total }) => sayCount(total) },
              {
                key: 'finished',
                head: 'Au bout',
                isNumber: true,
                cell: ({ byOutcome }) => sayTotal(byOutcome.finished),
              },
              {
                key: 'left',
                head: 'Quittées',
                isNumber: true,
                cell: ({ byOutcome }) => sayTotal(byOutcome.left),
              },
              {
                key: 'silent',
                head: 'Silence',
                isNumber: true,
                cell: ({ byOutcome }) => sayTotal(byOutcome.silent),
              },
              {
                key: 'offline',
                head: 'Sans réseau',
                isNumber: true,
                cell: ({ byOutcome }) => sayTotal(byOutcome.offline),
              },
            ]}
          />
        }
      >
        <MonthColumns
          columns={summaries.map(({ month, shares, total }, place) => ({
            key: month,
            label: shortMonthOf(month),
            year: place === 0 || month.endsWith('-01') ? month.slice(0, 4) : undefined,
            shares,
            isMasked: total === null,
          }))}
        />
      </PlotFigure>
    </div>
  )
}
