import { useId } from 'preact/hooks'
import { Icon } from '#ui/icon/icon.tsx'
import './search-field.css'

interface SearchFieldProps {
  /** Read aloud; the title beside the field says it to the eyes. */
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
}

/** Words of one's own. Nothing is kept, suggested or corrected: what is typed here may be personal. */
export const SearchField = ({ label, value, onInput }: SearchFieldProps) => {
  const id = useId()
  return (
    <span class="field">
      <label class="vh" for={id}>
        {label}
      </label>
      <Icon name="loupe" />
      <input
        id={id}
        type="search"
        data-keyboard
        value={value}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={80}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </span>
  )
}
