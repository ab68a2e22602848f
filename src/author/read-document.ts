/** One file of the tree, as the value its kind promises. */
import type * as v from 'valibot'
import type { PlacedFinding } from '#contract/finding.ts'
import { type Result, fail, succeed } from '#contract/result.ts'
import type { Sources } from './file-tree.ts'
import { parseFile } from './parse-file.ts'
import { errorIn } from './place-finding.ts'
import { readYaml } from './read-yaml.ts'
import type { Step } from './remember.ts'
import type { YamlFile } from './yaml-file.ts'

/** What a kind of file holds: see `documentKinds`. */
interface DocumentKindOf<T extends v.GenericSchema> {
  readonly schema: T
  readonly definitions: Readonly<Record<string, v.GenericSchema>>
}

export interface ReadDocument<T> {
  readonly source: YamlFile
  readonly value: T
}

/** From a path and its text. */
export type ReadText<T> = Step<[text: string], Result<ReadDocument<T>, PlacedFinding[]>>

/** Reads texts of one kind. Findings: Y (YAML) and X (schema). */
export const textReader =
  <T extends v.GenericSchema>({
    schema,
    definitions,
  }: DocumentKindOf<T>): ReadText<v.InferOutput<T>> =>
  (path, text) => {
    const yaml = readYaml(text, path)
    if (!yaml.ok) return yaml
    const parsed = parseFile(schema, definitions, yaml.value)
    return parsed.ok ? succeed({ source: yaml.value, value: parsed.value }) : parsed
  }

/** The file at `path`; X05 when it is not there. */
export const readDocument = <T>(
  { files, unreadable }: Sources,
  path: string,
  readText: ReadText<T>,
): Result<ReadDocument<T>, PlacedFinding[]> => {
  const text = files.get(path)
  if (text !== undefined) return readText(path, text)
  const { code, message } = unreadable.get(path) ?? missing
  return fail([errorIn(path, code, message)])
}

const missing = { code: 'X05', message: 'ce fichier est nécessaire et il manque. Créez-le.' }
