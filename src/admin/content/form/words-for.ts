import { wordsOfField } from '../schema/field-words.ts'
import type { Field } from '../schema/field.ts'

interface Worded {
  readonly field: Field
  readonly label?: string | undefined
}

/** The field's words; « (facultatif) » when it may be left out. */
export const wordsFor = ({ field, label: own }: Worded) => {
  const words = wordsOfField(field)
  const label = own ?? words?.label ?? field.name
  return { label: field.isOptional ? `${label} (facultatif)` : label, hint: words?.hint }
}
