import { BarList } from '#ui/plot/bar-list.tsx'
import { PlotFigure } from '#ui/plot/plot-figure.tsx'
import { useNames } from '../app/console-context.ts'
import { barWords, BarTable, Nothing, type PlotProps, tableLabel } from './plot-parts.tsx'
import { pointSummaries } from './summaries.ts'

export const SitesPlot = ({ statistics: { points } }: PlotProps) => {
  const names = useNames()
  const barsOf = (kind: 'blocked' | 'unreachable', note: string) =>
    pointSummaries(points.filter((point) => point.kind === kind)).map(
      ({ of, value, isPartial }) => ({
        key: `${kind} ${of}`,
        name: names.site(of),
        note,
        value,
        isAtLeast: isPartial,
      }),
    )
  const blocked = barsOf('blocked', 'la personne a touché « Bloqué »')
  const unreachable = barsOf('unreachable', 'le site n’a pas répondu')
  const bars = [...blocked, ...unreachable]
  return (
    <PlotFigure
      title="Les sites qui arrêtent"
      lead="« Bloqué » est le mot de la personne devant le site. « N’a pas répondu » vient du poste."
      tableLabel={tableLabel}
      table={<BarTable caption="Sites qui arrêtent" name="Site" bars={bars} />}
    >
      {bars.length === 0 ? (
        <Nothing>Aucun site bloquant publié dans cette période.</Nothing>
      ) : (
        <div class="stack">
          {blocked.length > 0 && <BarList tone="left" words={barWords} bars={blocked} />}
          {unreachable.length > 0 && <BarList tone="cut" words={barWords} bars={unreachable} />}
        </div>
      )}
    </PlotFigure>
  )
}
