/** What can be written at the cursor: the names the schema allows there, and the ids that exist. */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { parseDocument } from 'yaml'
import { pathAt } from '../document/path-at.ts'
import { wordsOfField } from '../schema/field-words.ts'
import type { Field, Thing } from '../schema/field.ts'
import {
  type DocumentKind,
  fieldAt,
  fieldsIn,
  fieldsOfKind,
  memberOf,
} from '../schema/fields-of-kind.ts'
import { wordsOfKind, wordsOfValue } from '../schema/value-words.ts'

export type Choices = (thing: Thing) => readonly { readonly id: string; readonly label: string }[]

/** `choices` is asked at each time: what exists changes while one writes. */
export const completeYaml =
  (kind: DocumentKind, choices: Choices) =>
  (context: CompletionContext): CompletionResult | null => {
    const { at, value, word } = pathAt(context.state.doc.toString(), context.pos)
    if (word === '' && !context.explicit) return null
    const written = valueOf(context.state.doc.toString())
    const root = fieldsOfKind(kind)
    const holder = fieldAt(root, at, written)
    if (holder === undefined) return null
    const inside = at.reduce(memberOf, written)
    const options =
      value === undefined
        ? namesIn(holder, inside)
        : valuesOf(holder, fieldAt(root, [...at, value], written), value, choices)
    if (options.length === 0) return null
    return { from: context.pos - word.length, options, validFor: /^[\w-]*$/ }
  }

const valueOf = (text: string): unknown => {
  try {
    return parseDocument(text, { stringKeys: true, uniqueKeys: false }).toJS()
  } catch {
    return undefined
  }
}

const namesIn = (holder: Field, inside: unknown): readonly Completion[] => {
  const fields = fieldsIn(holder, inside)
  const { shape } = holder
  const names = [
    ...(shape.kind === 'variants' ? [shape.by] : []),
    ...(shape.kind === 'text' ? ['std', 'easy', 'spoken'] : fields.map(({ name }) => name)),
  ]
  return names
    .filter((name) => memberOf(inside, name) === undefined)
    .map((name) => ({
      label: name,
      type: 'property',
      detail: wordsOfField({ name, pattern: `${holder.pattern}.${name}` })?.label ?? '',
      apply: `${name}: `,
    }))
}

const valuesOf = (
  holder: Field,
  field: Field | undefined,
  name: string | number,
  choices: Choices,
): readonly Completion[] => {
  const { shape } = holder
  if (shape.kind === 'variants' && name === shape.by) {
    return Object.keys(shape.sorts).map((sort) => ({ label: sort, detail: wordsOfKind(sort) }))
  }
  if (field === undefined) return []
  const own = field.shape
  if (own.kind === 'yes-no') return ['true', 'false'].map((label) => ({ label, type: 'keyword' }))
  if (own.kind === 'one-of') {
    return own.values.map((one) => ({
      label: String(one),
      type: 'enum',
      detail: wordsOfValue(field, one) ?? '',
    }))
  }
  if (own.kind !== 'reference') return []
  return choices(own.to).map(({ id, label }) => ({ label: id, type: 'variable', detail: label }))
}
