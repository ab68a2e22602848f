import './items.css'
import { Icon, type IconName } from '#ui/icon/icon.tsx'
import { useForm } from './form-desk.ts'

interface ItemActsProps {
  /** « Réponse 2 »: said with each act, since they all look alike. */
  readonly name: string
  readonly index: number
  readonly count: number
  readonly onMove: (to: number) => void
  /** Absent when the list may not be shorter. */
  readonly onRemove?: (() => void) | undefined
}

/** Up, down, away. */
export const ItemActs = ({ name, index, count, onMove, onRemove }: ItemActsProps) => {
  const { isReadOnly } = useForm()
  if (isReadOnly) return null
  return (
    <span class="item-acts">
      <ItemAct
        icon="retour"
        turn="up"
        label={`Monter ${name}`}
        isOff={index === 0}
        onPress={() => onMove(index - 1)}
      />
      <ItemAct
        icon="retour"
        turn="down"
        label={`Descendre ${name}`}
        isOff={index === count - 1}
        onPress={() => onMove(index + 1)}
      />
      {onRemove && <ItemAct icon="gomme" label={`Retirer ${name}`} onPress={onRemove} />}
    </span>
  )
}

interface ItemActProps {
  readonly icon: IconName
  readonly turn?: 'up' | 'down'
  readonly label: string
  readonly isOff?: boolean
  readonly onPress: () => void
}

export const ItemAct = ({ icon, turn, label, isOff = false, onPress }: ItemActProps) => (
  <button
    type="button"
    class={turn === undefined ? 'item-act' : `item-act item-act-${turn}`}
    aria-label={label}
    title={label}
    aria-disabled={isOff ? 'true' : undefined}
    onClick={() => {
      if (!isOff) onPress()
    }}
  >
    <Icon name={icon} />
  </button>
)
