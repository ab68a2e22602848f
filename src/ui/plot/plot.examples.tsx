import type { Examples } from '#ui/review/example.ts'
import { BarList } from './bar-list.tsx'
import { HeatTable } from './heat-table.tsx'
import { MonthColumns } from './month-columns.tsx'
import { PlotFigure } from './plot-figure.tsx'
import { PlotLegend } from './plot-legend.tsx'
import { SparkColumns } from './spark-columns.tsx'

export const plotExamples: Examples = {
  'Mois après mois': () => (
    <PlotFigure
      title="La plupart vont au bout"
      lead="En novembre, 412 démarches suivies."
      tableLabel="Voir le tableau"
      table={<p>Les mêmes nombres, en tableau.</p>}
      legend={
        <PlotLegend
          entries={[
            { tone: 'done', label: 'au bout' },
            { tone: 'left', label: 'quittées en route' },
            { tone: 'masked', label: 'masqué' },
          ]}
        />
      }
    >
      <MonthColumns
        columns={[
          {
            key: '2026-10',
            label: 'oct.',
            year: '2026',
            shares: [
              { tone: 'done', value: 250 },
              { tone: 'left', value: 60 },
              { tone: 'masked', value: 30 },
            ],
          },
          { key: '2026-11', label: 'nov.', shares: [], isMasked: true },
        ]}
      />
    </PlotFigure>
  ),
  'Des barres': () => (
    <BarList
      tone="left"
      words={{ masked: 'masqué', atLeast: 'au moins' }}
      bars={[
        {
          key: 'rib',
          name: 'RIB',
          stamp: { picture: 'rib', ground: 2 },
          value: 84,
          note: 'Carte grise',
        },
        { key: 'photo', name: 'Photo d’identité', value: null },
      ]}
    />
  ),
  'Heures sans réseau': () => (
    <HeatTable
      caption="Heures sans réseau"
      rowHead="Lieu"
      columns={['oct.', 'nov.']}
      rows={[
        { key: 'kone', name: 'Koné', values: [0, 12] },
        { key: 'tadine', name: 'Tadine', values: [80, 240] },
      ]}
      levels={[1, 24, 120]}
    />
  ),
  'Une ligne de mois': () => <SparkColumns values={[12, 30, null, 44]} end={50} />,
}
