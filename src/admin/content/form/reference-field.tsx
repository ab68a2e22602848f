/** An id chosen by the words people know it by. */
import { useId, useMemo } from 'preact/hooks'
import { Picture } from '#ui/picture/picture.tsx'
import type { Shape, Thing } from '../schema/field.ts'
import { FieldFrame, useDescribed } from './field-frame.tsx'
import { useForm } from './form-desk.ts'
import { type FieldProps, useWrite } from './plain-fields.tsx'
import { wordsFor } from './words-for.ts'

interface ReferenceFieldProps extends FieldProps {
  readonly shape: Extract<Shape, { kind: 'reference' }>
}

export const ReferenceField = (props: ReferenceFieldProps) => {
  const { field, at, value, shape } = props
  const id = useId()
  const { label, hint } = wordsFor(props)
  const write = useWrite(props)
  const now = typeof value === 'string' ? value : ''
  return (
    <FieldFrame id={id} at={at} label={label} hint={hint}>
      <span class="form-reference">
        {shape.to === 'picture' && now !== '' && <Picture name={now} />}
        <ThingSelect
          id={id}
          thing={shape.to}
          value={now}
          isOptional={field.isOptional}
          described={useDescribed(id, at, hint)}
          onChoose={write}
        />
      </span>
    </FieldFrame>
  )
}

interface ThingSelectProps {
  readonly id: string
  readonly thing: Thing
  readonly value: string
  readonly isOptional: boolean
  readonly described: {
    readonly 'aria-describedby'?: string | undefined
    readonly 'aria-invalid'?: 'true' | undefined
  }
  readonly onChoose: (id: string) => void
  /** Ids already taken. */
  readonly without?: readonly string[]
  /** Instead of « – ». */
  readonly emptyLabel?: string
}

/** What is written and does not exist stays in the list, and says so. */
export const ThingSelect = ({
  id,
  thing,
  value,
  isOptional,
  described,
  onChoose,
  without = [],
  emptyLabel = '–',
}: ThingSelectProps) => {
  const { choicesOf, isReadOnly } = useForm()
  const all = choicesOf(thing)
  const isKnown = all.some((choice) => choice.id === value)
  const taken = without.join(' ')
  // There may be a hundred: they are drawn again when they change, not at each keystroke elsewhere.
  const options = useMemo(
    () =>
      all
        .filter((choice) => !taken.split(' ').includes(choice.id))
        .map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label === choice.id ? choice.id : `${choice.label} · ${choice.id}`}
          </option>
        )),
    [all, taken],
  )
  return (
    <select
      id={id}
      value={value}
      disabled={isReadOnly}
      {...described}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {(isOptional || value === '') && <option value="">{emptyLabel}</option>}
      {value !== '' && !isKnown && <option value={value}>{value} (n’existe pas)</option>}
      {options}
    </select>
  )
}
