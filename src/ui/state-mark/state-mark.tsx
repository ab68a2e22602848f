import { Icon, type IconName } from '#ui/icon/icon.tsx'
import './state-mark.css'

interface StateMarkProps {
  /** `late`, in sun: to watch. `fault`, in plum: it needs somebody. `off`: it does not count any more. */
  readonly kind: 'good' | 'wait' | 'late' | 'fault' | 'off'
  readonly label: string
  readonly icon?: IconName
}

const icons = {
  good: 'coche',
  wait: 'horloge',
  late: 'alerte',
  fault: 'alerte',
  off: 'croix',
} as const satisfies Record<StateMarkProps['kind'], IconName>

/** A state in one line: ground, picture and word, so that none has to be told by its colour. */
export const StateMark = ({ kind, label, icon = icons[kind] }: StateMarkProps) => (
  <span class={`state-mark state-mark-${kind}`}>
    <Icon name={icon} />
    <span>{label}</span>
  </span>
)
