import { Icon, type IconName } from '#ui/icon/icon.tsx'
import './figures.css'

export interface Figure {
  readonly value: string | number
  readonly label: string
  readonly icon?: IconName
  /** Plum: it needs somebody. The words say so too. */
  readonly isFault?: boolean
}

interface FiguresProps {
  readonly figures: readonly Figure[]
}

/** A few numbers at the top of a screen, each with its words. */
export const Figures = ({ figures }: FiguresProps) => (
  <ul class="figures">
    {figures.map(({ value, label, icon, isFault = false }) => (
      <li key={label} class={isFault ? 'figure-fault' : undefined}>
        {icon && <Icon name={icon} />}
        <b>{value}</b> <span>{label}</span>
      </li>
    ))}
  </ul>
)
