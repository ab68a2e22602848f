import { Button } from '#ui/button/button.tsx'
import { blankValue } from '../document/blank-value.ts'
import { placeName, useForm } from './form-desk.ts'
import type { FieldProps } from './plain-fields.tsx'
import { useFirstOf } from './use-first-of.ts'
import { wordsFor } from './words-for.ts'

/** Adds or takes away a part that may be left out. */
export const OptionalGroup = (props: FieldProps) => {
  const { field, at, value } = props
  const { edit, isReadOnly } = useForm()
  const firstOf = useFirstOf()
  const name = wordsFor(props).label.replace(' (facultatif)', '').toLowerCase()
  return value === undefined ? (
    <div class="form-field" data-at={placeName(at)}>
      <Button
        size="slim"
        icon="plus"
        label={`Ajouter : ${name}`}
        isOff={isReadOnly}
        onPress={() => edit({ act: 'set', at, value: blankValue(field, firstOf) })}
      />
    </div>
  ) : (
    <div class="form-acts">
      <button
        type="button"
        class="link"
        aria-disabled={isReadOnly ? 'true' : undefined}
        onClick={() => {
          if (!isReadOnly) edit({ act: 'remove', at })
        }}
      >
        Retirer : {name}
      </button>
    </div>
  )
}
