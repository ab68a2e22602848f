/** One word of a condition, chosen in a list. What the list no longer has stays shown, and says so. */
import './condition.css'
import { useId } from 'preact/hooks'
import type { Choice } from './form-desk.ts'

interface ConditionPickProps {
  readonly label: string
  readonly value: string
  readonly choices: readonly Choice[]
  readonly isOff: boolean
  readonly onPick: (id: string) => void
}

export const ConditionPick = ({ label, value, choices, isOff, onPick }: ConditionPickProps) => {
  const id = useId()
  return (
    <span class="condition-pick">
      <label class="vh" for={id}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        disabled={isOff}
        onChange={(event) => onPick(event.currentTarget.value)}
      >
        {!choices.some((one) => one.id === value) && (
          <option value={value}>{value === '' ? '–' : `${value} (n’existe pas)`}</option>
        )}
        {choices.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
    </span>
  )
}
