/** Fields of one line: words, numbers, dates, a yes, one of a few. */
import type { ComponentChildren, TargetedInputEvent } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import type { DocumentPath } from '#author/yaml-file.ts'
import type { Field, Shape } from '../schema/field.ts'
import { wordsOfValue } from '../schema/value-words.ts'
import { FieldFrame, useDescribed } from './field-frame.tsx'
import { useForm } from './form-desk.ts'
import { wordsFor } from './words-for.ts'

export interface FieldProps {
  readonly field: Field
  readonly at: DocumentPath
  readonly value: unknown
  /** Instead of the field's own word: « Réponse 2 ». */
  readonly label?: string | undefined
}

/** Draws a field of any shape: what holds fields does not know them all. */
export type DrawField = (props: FieldProps & { readonly isBare?: boolean }) => ComponentChildren

type ShapeOf<K extends Shape['kind']> = Extract<Shape, { kind: K }>

/** Writes a value, or takes the name away when it is emptied and nobody needs it. */
export const useWrite = ({ field, at }: Pick<FieldProps, 'field' | 'at'>) => {
  const { edit } = useForm()
  return (value: unknown) => {
    const isEmpty = value === '' || value === undefined
    if (!isEmpty) edit({ act: 'set', at, value })
    else if (field.isNullable) edit({ act: 'set', at, value: null })
    else if (field.isOptional) edit({ act: 'remove', at })
    else edit({ act: 'set', at, value: '' })
  }
}

const textOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

const inputModes = {
  plain: 'text',
  id: 'text',
  lang: 'text',
  address: 'url',
  email: 'email',
} as const

export const LineField = (props: FieldProps & { readonly shape: ShapeOf<'line'> }) => {
  const { field, at, value, shape } = props
  const id = useId()
  const { label, hint } = wordsFor(props)
  const write = useWrite(props)
  const { isReadOnly } = useForm()
  return (
    <FieldFrame id={id} at={at} label={label} hint={hint}>
      <input
        id={id}
        type="text"
        inputMode={inputModes[shape.format]}
        value={textOf(value)}
        readOnly={isReadOnly}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={shape.format === 'plain' && field.name !== 'timeZone'}
        lang={shape.format === 'plain' ? 'fr' : undefined}
        {...useDescribed(id, at, hint)}
        onInput={(event) => write(event.currentTarget.value)}
      />
    </FieldFrame>
  )
}

interface ShortFieldProps {
  readonly props: FieldProps
  readonly kind: 'date' | 'digits'
  readonly text: string
  readonly onText: (text: string) => void
  /** After the label: « (jours) ». */
  readonly unit?: string
  /** When the field has no hint of its own. */
  readonly limits?: string | undefined
}

/** A few characters: the field is as wide as they are. */
const ShortField = ({ props, kind, text, onText, unit = '', limits }: ShortFieldProps) => {
  const id = useId()
  const { label, hint } = wordsFor(props)
  const { isReadOnly } = useForm()
  const shared = {
    ...useDescribed(id, props.at, hint ?? limits),
    id,
    class: 'form-short',
    value: text,
    readOnly: isReadOnly,
    onInput: ({ currentTarget }: TargetedInputEvent<HTMLInputElement>) =>
      onText(currentTarget.value),
  }
  return (
    <FieldFrame id={id} at={props.at} label={label + unit} hint={hint}>
      {kind === 'date' ? (
        <input type="date" {...shared} />
      ) : (
        <input type="text" inputMode="numeric" {...shared} />
      )}
    </FieldFrame>
  )
}

/** What is typed is shown as typed, even while it is no number yet. */
export const NumberField = (props: FieldProps & { readonly shape: ShapeOf<'number'> }) => {
  const { value, shape } = props
  const write = useWrite(props)
  const [typed, setTyped] = useState(textOf(value))
  useEffect(() => setTyped((now) => (Number(now) === value ? now : textOf(value))), [value])
  return (
    <ShortField
      props={props}
      kind="digits"
      text={typed}
      limits={limitsOf(shape)}
      onText={(text) => {
        setTyped(text)
        const number = Number(text)
        write(text === '' || Number.isNaN(number) ? text : number)
      }}
    />
  )
}

const limitsOf = ({ min, max }: ShapeOf<'number'>) =>
  min !== undefined && max !== undefined ? `De ${min} à ${max}.` : undefined

export const DateField = (props: FieldProps) => {
  const write = useWrite(props)
  return <ShortField props={props} kind="date" text={textOf(props.value)} onText={write} />
}

/** Days, written `P90D`. */
export const DaysField = (props: FieldProps) => {
  const { at, value } = props
  const { edit } = useForm()
  return (
    <ShortField
      props={props}
      kind="digits"
      unit=" (jours)"
      text={/^P(\d+)D$/.exec(textOf(value))?.[1] ?? ''}
      onText={(text) => edit({ act: 'set', at, value: `P${text.replaceAll(/\D/g, '')}D` })}
    />
  )
}

export const YesNoField = (props: FieldProps & { readonly shape: ShapeOf<'yes-no'> }) => {
  const { field, at, value, shape } = props
  const id = useId()
  const { label, hint } = wordsFor(props)
  const { edit, isReadOnly } = useForm()
  const isOn = typeof value === 'boolean' ? value : shape.otherwise
  return (
    <div class="form-check" data-at={at.join('.')}>
      <input
        id={id}
        type="checkbox"
        checked={isOn}
        disabled={isReadOnly}
        {...useDescribed(id, at, hint)}
        onChange={({ currentTarget }) => {
          const next = currentTarget.checked
          // What the schema says by itself is not written.
          if (field.isOptional && next === shape.otherwise && value !== undefined) {
            edit({ act: 'remove', at })
          } else edit({ act: 'set', at, value: next })
        }}
      />
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

export const OneOfField = (props: FieldProps & { readonly shape: ShapeOf<'one-of'> }) => {
  const { field, at, value, shape } = props
  const id = useId()
  const { label, hint } = wordsFor(props)
  const write = useWrite(props)
  const { isReadOnly } = useForm()
  const known = shape.values.map(String)
  const now = textOf(value)
  return (
    <FieldFrame id={id} at={at} label={label} hint={hint}>
      <select
        id={id}
        value={now}
        disabled={isReadOnly}
        {...useDescribed(id, at, hint)}
        onChange={({ currentTarget }) =>
          write(shape.values.find((one) => String(one) === currentTarget.value) ?? '')
        }
      >
        {field.isOptional && <option value="">Comme d’habitude</option>}
        {now !== '' && !known.includes(now) && <option value={now}>{now}</option>}
        {shape.values.map((one) => (
          <option key={one} value={String(one)}>
            {wordsOfValue(field, one) ?? String(one)}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
