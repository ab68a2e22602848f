import { useId } from 'preact/hooks'
import { Icon } from '#ui/icon/icon.tsx'
import '#ui/text-field/text-field.css'
import './long-text.css'

interface LongTextProps {
  readonly label: string
  readonly hint?: string
  readonly value: string
  /** In characters. More can be typed, and is told: nothing is cut under somebody's fingers. */
  readonly longest: number
  readonly rows?: number
  /** What is wrong, each with what to do: told as one types. */
  readonly faults: readonly string[]
  readonly onInput: (value: string) => void
}

/** A few sentences, with what is wrong with them under them, live. */
export const LongText = ({
  label,
  hint,
  value,
  longest,
  rows = 4,
  faults,
  onInput,
}: LongTextProps) => {
  const id = useId()
  const left = longest - value.length
  const isTooLong = left < 0
  const described = [hint && `${id}-hint`, `${id}-left`, `${id}-faults`].filter(Boolean).join(' ')
  return (
    <div class="text-field long-text">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        data-keyboard
        rows={rows}
        value={value}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={described}
        aria-invalid={isTooLong || faults.length > 0 ? 'true' : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p class={isTooLong ? 'text-field-fault' : 'hint'} id={`${id}-left`}>
        {isTooLong && <Icon name="croix" />}
        <span>
          {isTooLong ? `${-left} caractères de trop` : `Encore ${left} caractères possibles`}
        </span>
      </p>
      <div id={`${id}-faults`} role="status" class="long-text-faults">
        {faults.map((fault) => (
          <p key={fault} class="text-field-fault">
            <Icon name="croix" />
            <span>{fault}</span>
          </p>
        ))}
      </div>
    </div>
  )
}
