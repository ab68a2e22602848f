/** Which keys a schema allows at a place, to tell a slip of the keyboard from an idea of its own. */
import type { JsonSchema } from '@valibot/to-json-schema'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const childOf = (value: unknown, key: string | number): unknown => {
  if (Array.isArray(value)) return value[Number(key)]
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** The alternatives a value may follow: a variant is narrowed by the `const` the value holds. */
const alternatives = (root: JsonSchema, schema: unknown, value: unknown): JsonSchema[] => {
  if (!isObject(schema)) return []
  if (typeof schema['$ref'] === 'string') {
    const name = schema['$ref'].replace('#/$defs/', '')
    return alternatives(root, root.$defs?.[name], value)
  }
  const several = schema['anyOf'] ?? schema['oneOf']
  if (Array.isArray(several)) {
    const all = several.flatMap((one) => alternatives(root, one, value))
    const matching = all.filter((one) => agrees(one, value))
    return matching.length > 0 ? matching : all
  }
  return [schema]
}

const agrees = (schema: JsonSchema, value: unknown) =>
  Object.entries(schema.properties ?? {}).every(
    ([key, property]) =>
      !isObject(property) ||
      property['const'] === undefined ||
      childOf(value, key) === property['const'],
  )

/** Names of the properties allowed at `path` in `value`; none where names are free. */
export const knownKeys = (
  root: JsonSchema,
  path: readonly (string | number)[],
  value: unknown,
): string[] => {
  let here = alternatives(root, root, value)
  let inside = value
  for (const segment of path) {
    inside = childOf(inside, segment)
    here = here.flatMap((schema) =>
      alternatives(
        root,
        schema.properties?.[segment] ?? schema.items ?? schema.additionalProperties,
        inside,
      ),
    )
  }
  return [...new Set(here.flatMap((schema) => Object.keys(schema.properties ?? {})))]
}
