/** The control of a field, by its shape. */
import { SecurityKeysField } from '../keys/security-keys-field.tsx'
import { fieldsIn, memberOf } from '../schema/fields-of-kind.ts'
import { ConditionField } from './condition-field.tsx'
import { EntriesField } from './entries-field.tsx'
import { GroupFrame } from './field-frame.tsx'
import { ListField } from './list-field.tsx'
import { OptionalGroup } from './optional-group.tsx'
import { OutcomeField } from './outcome-field.tsx'
import {
  DateField,
  DaysField,
  type DrawField,
  type FieldProps,
  LineField,
  NumberField,
  OneOfField,
  YesNoField,
} from './plain-fields.tsx'
import { ReferenceField } from './reference-field.tsx'
import { TextFieldSet } from './text-field-set.tsx'
import { wordsFor } from './words-for.ts'

export const FieldEditor = (props: FieldProps) => {
  const { shape, pattern } = props.field
  if (pattern === 'aidants.*.keys') return <SecurityKeysField {...props} />
  switch (shape.kind) {
    case 'text':
      return <TextFieldSet {...props} />
    case 'condition':
      return <ConditionField {...props} />
    case 'outcome':
      return <OutcomeField {...props} />
    case 'line':
      return <LineField {...props} shape={shape} />
    case 'number':
      return <NumberField {...props} shape={shape} />
    case 'yes-no':
      return <YesNoField {...props} shape={shape} />
    case 'one-of':
      return <OneOfField {...props} shape={shape} />
    case 'date':
      return <DateField {...props} />
    case 'days':
      return <DaysField {...props} />
    case 'reference':
      return <ReferenceField {...props} shape={shape} />
    case 'list':
      return <ListField {...props} shape={shape} draw={draw} />
    case 'entries':
      return <EntriesField {...props} shape={shape} draw={draw} />
    case 'group':
    case 'variants':
      return <GroupField {...props} />
    case 'constant':
      return null
  }
}

const draw: DrawField = ({ isBare = false, ...props }) =>
  isBare ? <Fields {...props} /> : <FieldEditor {...props} />

const GroupField = (props: FieldProps) => {
  const { field, at, value } = props
  const { label, hint } = wordsFor(props)
  if (value === undefined && field.isOptional) return <OptionalGroup {...props} />
  return (
    <GroupFrame at={at} label={label} hint={hint}>
      <Fields {...props} />
      {field.isOptional && <OptionalGroup {...props} />}
    </GroupFrame>
  )
}

/** The fields of a group, one under the other, without a frame around them. */
export const Fields = ({ field, at, value }: FieldProps) => (
  <>
    {fieldsIn(field, value).map((inner) => (
      <FieldEditor
        key={inner.name}
        field={inner}
        at={[...at, inner.name]}
        value={memberOf(value, inner.name)}
      />
    ))}
  </>
)
