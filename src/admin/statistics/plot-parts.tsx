/** What every drawing of the statistics is made from, and says the same way. */
import type { Statistics } from '#contract/counters.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import type { Bar, BarWords } from '#ui/plot/bar-list.tsx'
import { inFrench } from '#ui/plot/plot-shares.ts'
import type { Total } from './summaries.ts'

export interface PlotProps {
  readonly statistics: Statistics
  /** Those that are shown, oldest first. */
  readonly months: readonly string[]
}

export const barWords: BarWords = { masked: 'masqué', atLeast: 'au moins' }
export const tableLabel = 'Voir les nombres en tableau'

export const sayCount = (count: number | null): string =>
  count === null ? barWords.masked : inFrench.format(count)

export const sayTotal = ({ shown, isPartial }: Total): string => {
  if (!isPartial) return inFrench.format(shown)
  return shown === 0 ? barWords.masked : `${barWords.atLeast} ${inFrench.format(shown)}`
}

interface BarTableProps {
  readonly caption: string
  readonly name: string
  readonly bars: readonly Bar[]
}

/** The table under a list of bars. */
export const BarTable = ({ caption, name, bars }: BarTableProps) => (
  <DataTable
    caption={caption}
    isCaptionHidden
    rows={bars}
    keyOf={({ key }) => key}
    columns={[
      { key: 'name', head: name, isName: true, cell: (bar) => bar.name },
      ...(bars.some(({ note }) => note)
        ? [{ key: 'note', head: 'Détail', cell: (bar: Bar) => bar.note ?? '' }]
        : []),
      {
        key: 'value',
        head: 'Nombre',
        isNumber: true,
        cell: ({ value, isAtLeast = false }) =>
          value === null ? barWords.masked : sayTotal({ shown: value, isPartial: isAtLeast }),
      },
    ]}
  />
)

interface NothingProps {
  readonly children: string
}

export const Nothing = ({ children }: NothingProps) => <p class="plot-none">{children}</p>
