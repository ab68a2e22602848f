import { BarList } from '#ui/plot/bar-list.tsx'
import { PlotFigure } from '#ui/plot/plot-figure.tsx'
import { groundAt } from '#ui/stamp/stamp.tsx'
import { useNames } from '../app/console-context.ts'
import { barWords, BarTable, Nothing, type PlotProps, tableLabel } from './plot-parts.tsx'
import { pointSummaries } from './summaries.ts'

const shown = 10

export const PapersPlot = ({ statistics: { points } }: PlotProps) => {
  const names = useNames()
  const papers = pointSummaries(points.filter(({ kind }) => kind === 'paper'))
  const bars = papers.slice(0, shown).map(({ of, value, isPartial, guides }, place) => {
    const { name, picture } = names.paper(of)
    return {
      key: of,
      name,
      note: guides.map(names.guide).join(', '),
      value,
      isAtLeast: isPartial,
      stamp: picture === undefined ? undefined : { picture, ground: groundAt(place) },
    }
  })
  const [first] = bars
  return (
    <PlotFigure
      title="Les papiers qui manquent"
      lead={
        first && first.value !== null
          ? `Le plus souvent : ${first.name}. Une ligne de plus sur l’affiche de l’agence peut éviter un retour.`
          : undefined
      }
      tableLabel={tableLabel}
      table={<BarTable caption="Papiers qui manquent" name="Papier" bars={bars} />}
    >
      {bars.length === 0 ? (
        <Nothing>Aucun papier dit manquant dans cette période.</Nothing>
      ) : (
        <BarList tone="left" words={barWords} bars={bars} />
      )}
    </PlotFigure>
  )
}
