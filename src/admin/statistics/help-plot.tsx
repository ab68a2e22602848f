import { type Bar, BarList } from '#ui/plot/bar-list.tsx'
import { PlotFigure } from '#ui/plot/plot-figure.tsx'
import { barWords, BarTable, Nothing, type PlotProps, tableLabel } from './plot-parts.tsx'
import { totalOf } from './summaries.ts'

const languages = new Intl.DisplayNames('fr', { type: 'language' })

const barOf = (key: string, name: string, counts: readonly (number | null)[]): Bar => {
  const { shown, isPartial } = totalOf(counts)
  return { key, name, value: shown === 0 && isPartial ? null : shown, isAtLeast: isPartial }
}

/** In which language, alone or with somebody. Coral is a human being who helps, here as everywhere. */
export const HelpPlot = ({ statistics: { languages: spoken, assisted } }: PlotProps) => {
  const byLanguage = [...Map.groupBy(spoken, ({ lang }) => lang)]
    .map(([lang, cells]) =>
      barOf(
        lang,
        languages.of(lang) ?? lang,
        cells.map(({ count }) => count),
      ),
    )
    .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const countsOf = (isAssisted: boolean) =>
    assisted.filter((cell) => cell.isAssisted === isAssisted).map(({ count }) => count)
  const byHelp = [
    barOf('helped', 'Avec un aidant', countsOf(true)),
    barOf('alone', 'Sans aidant', countsOf(false)),
  ].filter(({ value }) => value !== 0)
  const [helped, alone] = [byHelp.slice(0, 1), byHelp.slice(1)]
  const isHelpedFirst = helped[0]?.key === 'helped'
  return (
    <PlotFigure
      title="Langues et aide"
      tableLabel={tableLabel}
      table={
        <>
          <BarTable caption="Langues" name="Langue" bars={byLanguage} />
          <BarTable caption="Avec ou sans aidant" name="Accompagnement" bars={byHelp} />
        </>
      }
    >
      {byLanguage.length + byHelp.length === 0 ? (
        <Nothing>Rien de publié dans cette période.</Nothing>
      ) : (
        <div class="stack">
          <BarList tone="done" words={barWords} bars={byLanguage} />
          <BarList tone={isHelpedFirst ? 'helped' : 'done'} words={barWords} bars={helped} />
          <BarList tone="done" words={barWords} bars={alone} />
        </div>
      )}
    </PlotFigure>
  )
}
