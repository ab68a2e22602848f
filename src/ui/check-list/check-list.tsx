import { Icon } from '#ui/icon/icon.tsx'
import '#ui/chips/chips.css'

interface CheckItem {
  readonly value: string
  readonly label: string
  /** Checked for good: it can be seen and not undone. */
  readonly isFixed?: boolean
}

interface CheckListProps {
  readonly legend: string
  readonly items: readonly CheckItem[]
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

/** Several among a few: native boxes under the same face as `Chips`. */
export const CheckList = ({ legend, items, values, onChange }: CheckListProps) => (
  <fieldset class="chips">
    <legend class="chips-legend">{legend}</legend>
    {items.map(({ value, label, isFixed = false }) => (
      <label key={value} class="chip">
        <input
          type="checkbox"
          value={value}
          checked={isFixed || values.includes(value)}
          disabled={isFixed}
          onChange={(event) =>
            onChange(
              event.currentTarget.checked
                ? [...values, value]
                : values.filter((each) => each !== value),
            )
          }
        />
        <span>
          <Icon name="coche" />
          {label}
        </span>
      </label>
    ))}
  </fieldset>
)
