import type { ShareTone } from './plot-shares.ts'

interface PlotLegendProps {
  /** In the order of the drawing, from its foot. */
  readonly entries: readonly { readonly tone: ShareTone; readonly label: string }[]
}

export const PlotLegend = ({ entries }: PlotLegendProps) => (
  <ul class="plot-legend" aria-hidden="true">
    {entries.map(({ tone, label }) => (
      <li key={tone}>
        <i class={`share-${tone}`} />
        {label}
      </li>
    ))}
  </ul>
)
