/** One file of the tree, as the value its kind promises. */
import type * as v from 'valibot'
import type { PlacedFinding } from '#contract/finding.ts'
import { type Result, fail, succeed } from '#contract/result.ts'
import type { Sources } from './file-tree.ts'
import { parseFile } from './parse-file.ts'
import { errorIn } from './place-finding.ts'
import { readYaml } from './read-yaml.ts'
import type { YamlFile } from './yaml-file.ts'

/** What a kind of file holds: see `documentKinds`. */
export interface DocumentKindOf<T extends v.GenericSchema> {
  readonly schema: T
  readonly definitions: Readonly<Record<string, v.GenericSchema>>
}

export interface ReadDocument<T> {
  readonly source: YamlFile
  readonly value: T
}

/** Findings: X05 when the file is not there, Y (YAML) and X (schema) otherwise. */
export const readDocument = <T extends v.GenericSchema>(
  { files, unreadable }: Sources,
  path: string,
  { schema, definitions }: DocumentKindOf<T>,
): Result<ReadDocument<v.InferOutput<T>>, PlacedFinding[]> => {
  const text = files.get(path)
  if (text === undefined) {
    const { code, message } = unreadable.get(path) ?? missing
    return fail([errorIn(path, code, message)])
  }
  const yaml = readYaml(text, path)
  if (!yaml.ok) return yaml
  const parsed = parseFile(schema, definitions, yaml.value)
  return parsed.ok ? succeed({ source: yaml.value, value: parsed.value }) : parsed
}

const missing = { code: 'X05', message: 'ce fichier est nécessaire et il manque. Créez-le.' }
