import { useEffect, useState } from 'preact/hooks'
import type { Guide } from '#contract/guide.ts'
import { readText } from '#guide/read-text.ts'
import { BarList } from '#ui/plot/bar-list.tsx'
import { PlotFigure } from '#ui/plot/plot-figure.tsx'
import { SelectField } from '#ui/select-field/select-field.tsx'
import { useSource } from '#ui/store/store.ts'
import { useConsole, useNames, useRoute } from '../app/console-context.ts'
import { barWords, BarTable, Nothing, type PlotProps, tableLabel } from './plot-parts.tsx'
import { pointSummaries } from './summaries.ts'

/** The guide of the newest release, for the order and the titles of its steps. */
function useGuide(id: string | undefined): Guide | undefined {
  const { published } = useSource(useConsole().published)
  const [known, setKnown] = useState<{ readonly id: string; readonly guide: Guide }>()
  useEffect(() => {
    let isWanted = true
    const read = async () => {
      if (id === undefined || !published) return
      const answer = await published.readGuide(id)
      if (isWanted && answer.ok && answer.value) setKnown({ id, guide: answer.value })
    }
    void read()
    return () => {
      isWanted = false
    }
  }, [id, published])
  return known?.id === id ? known?.guide : undefined
}

/** One guide at a time, in the order of its steps: the eye walks down as the person did. */
export const StopsPlot = ({ statistics: { points } }: PlotProps) => {
  const { router } = useConsole()
  const { query } = useRoute()
  const names = useNames()
  const stops = points.filter(({ kind }) => kind === 'stop')
  const guides = pointSummaries(stops.map((point) => ({ ...point, of: point.guide })))
  const chosen = guides.find(({ of }) => of === query['demarche'])?.of ?? guides[0]?.of
  const guide = useGuide(chosen)
  const order = Object.keys(guide?.steps ?? {})
  const titleOf = (step: string) => {
    const found = guide?.steps[step]
    // A gate shows nothing: nobody stops there.
    if (!found || found.kind === 'gate') return step
    return readText(found.title, { lang: 'fr', register: 'std' }).value
  }
  const bars = pointSummaries(stops.filter((point) => point.guide === chosen))
    .toSorted((a, b) => order.indexOf(a.of) - order.indexOf(b.of))
    .map(({ of, value, isPartial }) => ({
      key: of,
      name: titleOf(of),
      value,
      isAtLeast: isPartial,
    }))
  return (
    <PlotFigure
      title="Où les gens s’arrêtent"
      lead="Chaque barre est un écran de la démarche, dans l’ordre. Une longue barre : l’écran se comprend mal, ou le papier manque."
      tableLabel={tableLabel}
      table={<BarTable caption="Où les gens s’arrêtent" name="Écran" bars={bars} />}
      choice={
        guides.length > 1 && chosen !== undefined ? (
          <SelectField
            label="Démarche"
            value={chosen}
            options={guides.map(({ of }) => ({ value: of, label: names.guide(of) }))}
            onChange={(demarche) => router.filter({ demarche })}
          />
        ) : undefined
      }
    >
      {bars.length === 0 ? (
        <Nothing>Aucun arrêt publié dans cette période.</Nothing>
      ) : (
        <BarList tone="left" words={barWords} bars={bars} />
      )}
    </PlotFigure>
  )
}
