import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '#ui/icon/icon.tsx'
import './facts-sheet.css'

export interface FactRow {
  /** « Pour qui », « Temps »… Unique in the sheet. */
  readonly term: string
  readonly text: ComponentChildren
  readonly icon: IconName
  /** Short: two stand side by side. */
  readonly isHalf?: boolean
  /** Not confirmed: sun ground and warning sign; the text says « À vérifier au guichet ». */
  readonly isToCheck?: boolean
}

interface FactsSheetProps {
  readonly rows: readonly FactRow[]
  /** Where it comes from: « D’où viennent ces informations ? » and the names of the sources. */
  readonly sources?: { readonly label: string; readonly names: readonly string[] }
}

const classOf = ({ isHalf, isToCheck }: FactRow) =>
  `fact${isHalf ? ' fact-half' : ''}${isToCheck ? ' fact-check' : ''}`

/** What to know before beginning a guide, on one sheet of paper. */
export const FactsSheet = ({ rows, sources }: FactsSheetProps) => (
  <div class="sheet">
    <dl class="facts">
      {rows.map((row) => (
        <div key={row.term} class={classOf(row)}>
          <dt>{row.term}</dt>
          <dd>{row.text}</dd>
          <Icon name={row.isToCheck ? 'alerte' : row.icon} />
        </div>
      ))}
    </dl>
    {sources && sources.names.length > 0 && (
      <p class="sources">
        {sources.label} <b>{sources.names.join(', ')}</b>
      </p>
    )}
  </div>
)
