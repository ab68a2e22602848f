import type { ComponentChildren } from 'preact'
import './fact-list.css'

export interface FactLine {
  readonly name: string
  readonly value: ComponentChildren
  /** Under the value, quieter: what it means, what to do. */
  readonly note?: ComponentChildren
}

interface FactListProps {
  readonly lines: readonly FactLine[]
}

/** What is known of one thing, name and value. */
export const FactList = ({ lines }: FactListProps) => (
  <dl class="fact-list">
    {lines.map(({ name, value, note }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>
          {value}
          {note && <p class="hint">{note}</p>}
        </dd>
      </div>
    ))}
  </dl>
)
