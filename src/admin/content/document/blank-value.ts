/** What is written when a person adds something: the least that the schema accepts, left to be filled. */
import type { Field } from '../schema/field.ts'

/** First id of each thing, so that a new way leads somewhere that exists. */
export type FirstOf = (thing: string) => string | undefined

const blankText = { std: { fr: '' }, easy: { fr: '' } }

export const blankValue = ({ shape, isNullable }: Field, firstOf: FirstOf): unknown => {
  if (isNullable) return null
  switch (shape.kind) {
    case 'text':
      return blankText
    case 'condition':
      return { online: true }
    case 'yes-no':
      return shape.otherwise
    case 'one-of':
      return shape.values[0]
    case 'constant':
      return shape.value
    case 'number':
      return shape.min ?? 0
    case 'days':
      return 'P365D'
    case 'reference':
      return firstOf(shape.to) ?? ''
    case 'list':
      return Array.from({ length: shape.min }, () => blankValue(shape.item, firstOf))
    case 'entries':
      return {}
    case 'group':
      return blankGroup(shape.fields, firstOf)
    case 'variants':
      return blankSort(shape.by, Object.keys(shape.sorts)[0] ?? '', shape.sorts, firstOf)
    default:
      return ''
  }
}

const blankGroup = (fields: readonly Field[], firstOf: FirstOf) =>
  Object.fromEntries(
    fields
      .filter(({ isOptional }) => !isOptional)
      .map((field) => [field.name, blankValue(field, firstOf)]),
  )

/** A new step of a kind. */
export const blankSort = (
  by: string,
  sort: string,
  sorts: Readonly<Record<string, readonly Field[]>>,
  firstOf: FirstOf,
) => ({ [by]: sort, ...blankGroup(sorts[sort] ?? [], firstOf) })
