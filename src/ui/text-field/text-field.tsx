import { useId } from 'preact/hooks'
import { Icon } from '#ui/icon/icon.tsx'
import './text-field.css'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  /** Absent: it is shown to be copied, and selected whole. */
  readonly onInput?: (value: string) => void
  /** Under the label: what is expected. */
  readonly hint?: string
  /** In plum, read with the field: what is wrong, then what to do. */
  readonly fault?: string | undefined
  /** `code` is set wide, for what is copied letter by letter. */
  readonly kind?: 'line' | 'code'
  readonly maxLength?: number
  readonly autocomplete?: string
  /** What it is made of: which keys come first, under the screen and on a telephone. */
  readonly keys?: 'text' | 'email' | 'url' | 'tel' | 'numeric' | undefined
  /** Keys under the screen: as usual, `quiet` for a secret (none lights up), `own` where keys stand beside it already. */
  readonly keyboard?: '' | 'quiet' | 'own'
}

/** One line of text, with its label above. A placeholder is not a label. */
export const TextField = ({
  label,
  value,
  onInput,
  hint,
  fault,
  kind = 'line',
  maxLength = 200,
  autocomplete = 'off',
  keys,
  keyboard = '',
}: TextFieldProps) => {
  const id = useId()
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return (
    <div class="text-field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        class={kind === 'code' ? 'text-field-code' : undefined}
        type="text"
        data-keyboard={keyboard}
        inputMode={keys}
        value={value}
        maxLength={maxLength}
        autocomplete={autocomplete}
        autocapitalize="off"
        spellcheck={false}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={fault ? 'true' : undefined}
        readOnly={!onInput}
        onInput={(event) => onInput?.(event.currentTarget.value)}
        onFocus={(event) => {
          if (!onInput) event.currentTarget.select()
        }}
      />
      {fault && (
        <p class="text-field-fault" id={`${id}-fault`}>
          <Icon name="croix" />
          <span>{fault}</span>
        </p>
      )}
    </div>
  )
}
