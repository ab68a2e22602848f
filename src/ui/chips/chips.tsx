import { useId } from 'preact/hooks'
import { Icon } from '#ui/icon/icon.tsx'
import './chips.css'

interface Chip<Value extends string> {
  readonly value: Value
  readonly label: string
  /** How many it would show. */
  readonly count?: number
}

interface ChipsProps<Value extends string> {
  readonly legend: string
  readonly chips: readonly Chip<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** One among a few, always in sight: native radio buttons, so that arrows move between them. */
export const Chips = <Value extends string>({
  legend,
  chips,
  value,
  onChange,
}: ChipsProps<Value>) => {
  const name = useId()
  return (
    <fieldset class="chips">
      <legend class="vh">{legend}</legend>
      {chips.map((chip) => (
        <label key={chip.value} class="chip">
          <input
            type="radio"
            name={name}
            value={chip.value}
            checked={chip.value === value}
            onChange={() => onChange(chip.value)}
          />
          <span>
            <Icon name="coche" />
            {chip.label}
            {chip.count !== undefined && <b>{chip.count}</b>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
