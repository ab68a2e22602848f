/** The fields of each kind of document, from the very schema that the command line checks it with. */
import type { JsonSchema } from '@valibot/to-json-schema'
import { documentKinds, jsonSchemaOf } from '#author/json-schemas.ts'
import type { DocumentPath } from '#author/yaml-file.ts'
import type { Field, Shape } from './field.ts'
import { thingAt } from './references.ts'

export type DocumentKind = keyof typeof documentKinds

const made = new Map<DocumentKind, Field>()

/** The whole document as one field; the same object at each call. */
export const fieldsOfKind = (kind: DocumentKind): Field => {
  const known = made.get(kind)
  if (known !== undefined) return known
  const { schema, definitions } = documentKinds[kind]
  const root = jsonSchemaOf(schema, definitions)
  const field = fieldOf(root, root, '', false)
  made.set(kind, field)
  return field
}

/** The field that `at` leads to in `value`, which says the sort where there are several. */
export const fieldAt = (root: Field, at: DocumentPath, value: unknown): Field | undefined => {
  let field: Field | undefined = root
  let inside = value
  for (const name of at) {
    if (field === undefined) return undefined
    field = childOf(field, name, inside)
    inside = memberOf(inside, name)
  }
  return field
}

/** The fields of a group, those of its sort where there are several. */
export const fieldsIn = ({ shape }: Field, value: unknown): readonly Field[] => {
  if (shape.kind === 'group') return shape.fields
  if (shape.kind !== 'variants') return []
  const sort = memberOf(value, shape.by)
  return (typeof sort === 'string' && Object.hasOwn(shape.sorts, sort) && shape.sorts[sort]) || []
}

export const memberOf = (value: unknown, name: string | number): unknown => {
  if (Array.isArray(value)) return value[Number(name)]
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Object.entries(value).find(([key]) => key === String(name))?.[1]
    : undefined
}

const childOf = (field: Field, name: string | number, value: unknown): Field | undefined => {
  const { shape } = field
  if (shape.kind === 'list' || shape.kind === 'entries') return shape.item
  return fieldsIn(field, value).find((one) => one.name === String(name))
}

const fieldOf = (
  root: JsonSchema,
  schema: JsonSchema,
  pattern: string,
  isOptional: boolean,
): Field => {
  const options = schema.anyOf?.filter(isSchema) ?? []
  const meant = options.find(({ type }) => type !== 'null')
  const isNullable = options.some(({ type }) => type === 'null')
  const name = pattern.split('.').findLast((part) => part !== '*') ?? ''
  const shape = shapeOf(root, isNullable && meant !== undefined ? meant : schema, pattern, name)
  return { name, pattern, shape, isOptional, isNullable }
}

const isSchema = (schema: JsonSchema | boolean): schema is JsonSchema => typeof schema === 'object'

const shapeOf = (root: JsonSchema, schema: JsonSchema, pattern: string, name: string): Shape => {
  if (schema.$ref !== undefined) {
    const definition = schema.$ref.replace('#/$defs/', '')
    if (definition === 'text') return { kind: 'text' }
    if (definition === 'condition') return { kind: 'condition' }
    const target = root.$defs?.[definition]
    if (target !== undefined && isSchema(target)) return shapeOf(root, target, pattern, name)
  }
  if (schema.const !== undefined) return { kind: 'constant', value: schema.const }
  if (schema.enum !== undefined)
    return { kind: 'one-of', values: schema.enum.filter(isNameOrNumber) }
  if (schema.oneOf !== undefined) return variantsOf(root, schema.oneOf.filter(isSchema), pattern)
  // Only an answer of a story is either one word or several.
  if (schema.anyOf !== undefined) return { kind: 'outcome' }
  switch (schema.type) {
    case 'boolean':
      return { kind: 'yes-no', otherwise: schema.default === true }
    case 'integer':
    case 'number':
      return {
        kind: 'number',
        ...(schema.minimum === undefined ? {} : { min: schema.minimum }),
        ...(schema.maximum === undefined ? {} : { max: schema.maximum }),
      }
    case 'array':
      return listOf(root, schema, pattern)
    case 'object':
      return schema.properties === undefined
        ? entriesOf(root, schema, pattern)
        : { kind: 'group', fields: groupOf(root, schema, pattern) }
    default:
      return lineOf(schema, pattern, name)
  }
}

const isNameOrNumber = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number'

const within = (pattern: string, name: string) => (pattern === '' ? name : `${pattern}.${name}`)

const groupOf = (root: JsonSchema, schema: JsonSchema, pattern: string): Field[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
    isSchema(property)
      ? [fieldOf(root, property, within(pattern, name), schema.required?.includes(name) !== true)]
      : [],
  )

const listOf = (
  root: JsonSchema,
  { items, minItems = 0, maxItems = 100 }: JsonSchema,
  pattern: string,
): Shape => ({
  kind: 'list',
  item: fieldOf(
    root,
    typeof items === 'object' && !Array.isArray(items) ? items : {},
    within(pattern, '*'),
    false,
  ),
  min: minItems,
  max: maxItems,
})

const entriesOf = (
  root: JsonSchema,
  { additionalProperties, propertyNames }: JsonSchema,
  pattern: string,
): Shape => ({
  kind: 'entries',
  names: typeof propertyNames === 'object' && propertyNames.pattern === langPattern ? 'lang' : 'id',
  item: fieldOf(
    root,
    typeof additionalProperties === 'object' ? additionalProperties : {},
    within(pattern, '*'),
    false,
  ),
})

const variantsOf = (root: JsonSchema, schemas: readonly JsonSchema[], pattern: string): Shape => {
  const by = 'kind'
  return {
    kind: 'variants',
    by,
    sorts: Object.fromEntries(
      schemas.map((schema) => {
        const constant = schema.properties?.[by]
        const sort = typeof constant === 'object' ? constant.const : undefined
        return [
          typeof sort === 'string' ? sort : '',
          groupOf(root, schema, pattern).filter(({ name }) => name !== by),
        ]
      }),
    ),
  }
}

const langPattern = '^[a-z]{2,3}(?:-[A-Z0-9][A-Za-z0-9]{1,7})*$'
const datePattern = '^\\d{4}-\\d{2}-\\d{2}$'
const daysPattern = '^P[1-9]\\d{0,3}D$'

const lineOf = (schema: JsonSchema, pattern: string, name: string): Shape => {
  if (schema.pattern === datePattern || (pattern === 'stories.*.at' && name === 'at')) {
    return { kind: 'date' }
  }
  if (schema.pattern === daysPattern) return { kind: 'days' }
  if (schema.pattern === langPattern) return { kind: 'line', format: 'lang' }
  if (schema.format === 'email') return { kind: 'line', format: 'email' }
  if (schema.format === 'uri') return { kind: 'line', format: 'address' }
  if (schema.pattern?.includes('[a-z0-9]+(?:-[a-z0-9]+)*$') === true) {
    const to = thingAt(pattern)
    return to === undefined ? { kind: 'line', format: 'id' } : { kind: 'reference', to }
  }
  return { kind: 'line', format: 'plain' }
}
