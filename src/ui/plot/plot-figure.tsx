import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import './plot.css'

interface PlotFigureProps {
  readonly title: string
  /** One sentence that says what is seen. */
  readonly lead?: ComponentChildren
  /** What the drawing is about, when it can be chosen. */
  readonly choice?: ComponentChildren
  /** The drawing: hidden from the reading order, for the table says it. */
  readonly children: ComponentChildren
  readonly legend?: ComponentChildren
  /** « Voir le tableau », and the same numbers as a table. */
  readonly tableLabel: string
  readonly table: ComponentChildren
}

/** A drawing, the sentence it illustrates, and the table it comes from. */
export const PlotFigure = ({
  title,
  lead,
  choice,
  children,
  legend,
  tableLabel,
  table,
}: PlotFigureProps) => {
  const id = useId()
  return (
    <section class="plot" aria-labelledby={id}>
      <h2 class="h2" id={id}>
        {title}
      </h2>
      {lead && <p class="plot-lead">{lead}</p>}
      {choice}
      <div aria-hidden="true">{children}</div>
      {legend}
      <details>
        <summary>{tableLabel}</summary>
        {table}
      </details>
    </section>
  )
}
