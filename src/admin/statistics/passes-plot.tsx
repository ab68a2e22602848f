import { BarList } from '#ui/plot/bar-list.tsx'
import { PlotFigure } from '#ui/plot/plot-figure.tsx'
import { useNames } from '../app/console-context.ts'
import { barWords, BarTable, type PlotProps, tableLabel } from './plot-parts.tsx'
import { pointSummaries } from './summaries.ts'

/** Passes that aidants counted; nothing where there was none. */
export const PassesPlot = ({ statistics: { points } }: PlotProps) => {
  const names = useNames()
  const bars = pointSummaries(points.filter(({ kind }) => kind === 'voucher')).map(
    ({ of, value, isPartial }) => ({ key: of, name: names.pass(of), value, isAtLeast: isPartial }),
  )
  if (bars.length === 0) return null
  return (
    <PlotFigure
      title="Pass utilisés"
      lead="Ce que les aidants ont compté sur les postes : un nombre, ni numéro ni personne."
      tableLabel={tableLabel}
      table={<BarTable caption="Pass utilisés" name="Pass" bars={bars} />}
    >
      <BarList tone="done" words={barWords} bars={bars} />
    </PlotFigure>
  )
}
