import { useId } from 'preact/hooks'
import '#ui/text-field/text-field.css'

export interface SelectOption {
  readonly value: string
  readonly label: string
  /** Options of one group follow each other. */
  readonly group?: string
}

interface SelectFieldProps {
  readonly label: string
  readonly value: string
  readonly options: readonly SelectOption[]
  readonly onChange: (value: string) => void
  readonly hint?: string
}

/** One among many: the browser's own list, that every keyboard and screen reader knows. */
export const SelectField = ({ label, value, options, onChange, hint }: SelectFieldProps) => {
  const id = useId()
  const groups = Map.groupBy(options, ({ group }) => group)
  const draw = (list: readonly SelectOption[]) =>
    list.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))
  return (
    <div class="text-field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <select
        id={id}
        value={value}
        aria-describedby={hint && `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {[...groups].map(([group, list]) =>
          group === undefined ? (
            draw(list)
          ) : (
            <optgroup key={group} label={group}>
              {draw(list)}
            </optgroup>
          ),
        )}
      </select>
    </div>
  )
}
