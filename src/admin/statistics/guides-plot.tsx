import { useId } from 'preact/hooks'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { SparkColumns } from '#ui/plot/spark-columns.tsx'
import { useNames } from '../app/console-context.ts'
import { monthOf } from '../app/time-words.ts'
import { Nothing, type PlotProps, sayTotal } from './plot-parts.tsx'
import { guideSummaries, outOfTen } from './summaries.ts'

/** The table is the drawing: each guide has its months in the height of a line. */
export const GuidesPlot = ({ statistics, months }: PlotProps) => {
  const names = useNames()
  const id = useId()
  const guides = guideSummaries(statistics, months)
  const end = Math.max(...guides.flatMap((guide) => guide.months.map((value) => value ?? 0)))
  const first = months[0]
  const last = months.at(-1)
  return (
    <section class="plot statistics-wide" aria-labelledby={id}>
      <h2 class="h2" id={id}>
        Chaque démarche
      </h2>
      {guides.length === 0 || first === undefined || last === undefined ? (
        <Nothing>Rien de publié dans cette période.</Nothing>
      ) : (
        <DataTable
          caption="Chaque démarche"
          isCaptionHidden
          rows={guides}
          keyOf={({ guide }) => guide}
          columns={[
            {
              key: 'guide',
              head: 'Démarche',
              isName: true,
              cell: ({ guide }) => names.guide(guide),
            },
            {
              key: 'months',
              head: `De ${monthOf(first)} à ${monthOf(last)}`,
              cell: (guide) => <SparkColumns values={guide.months} end={end} />,
            },
            { key: 'total', head: 'Suivies', isNumber: true, cell: ({ total }) => sayTotal(total) },
            {
              key: 'finished',
              head: 'Au bout',
              isNumber: true,
              cell: ({ finished }) => sayTotal(finished),
            },
            {
              key: 'share',
              head: 'Vont au bout',
              isNumber: true,
              cell: ({ finished, total }) => outOfTen(finished, total) ?? 'on ne peut pas dire',
            },
          ]}
        />
      )}
    </section>
  )
}
