/** Files from the disk, within limits, as values. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type * as v from 'valibot'
import type { PlacedFinding } from '#contract/finding.ts'
import { type Result, fail, succeed } from '#contract/result.ts'
import { parseFile } from './parse-file.ts'
import { errorIn, warningIn } from './place-finding.ts'
import { maxFileBytes, readYaml, tooBig } from './read-yaml.ts'
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

/** Reads and parses one file. Y02 without reading it when it is too big; Y07 when it is not UTF-8. */
export const readDocument = <T extends v.GenericSchema>(
  path: string,
  { schema, definitions }: DocumentKindOf<T>,
): Result<ReadDocument<v.InferOutput<T>>, PlacedFinding[]> => {
  const text = readText(path)
  if (!text.ok) return text
  const yaml = readYaml(text.value, path)
  if (!yaml.ok) return yaml
  const parsed = parseFile(schema, definitions, yaml.value)
  return parsed.ok ? succeed({ source: yaml.value, value: parsed.value }) : parsed
}

const readText = (path: string): Result<string, PlacedFinding[]> => {
  if (!existsSync(path)) {
    return fail([errorIn(path, 'X05', 'ce fichier est nécessaire et il manque. Créez-le.')])
  }
  const bytes = statSync(path).size
  if (bytes > maxFileBytes) return fail([errorIn(path, 'Y02', tooBig(bytes))])
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)))
  } catch (error) {
    // A TypeError is how the decoder says that the bytes are not UTF-8.
    if (!(error instanceof TypeError)) throw error
    const message = "ce fichier n'est pas en UTF-8. Enregistrez-le de nouveau avec ce codage."
    return fail([errorIn(path, 'Y07', message)])
  }
}

export interface Listing {
  /** `<id>` → path of `<id><ending>`. */
  readonly paths: ReadonlyMap<string, string>
  readonly findings: readonly PlacedFinding[]
}

/** The files of a folder that end as expected, by id; X05 warns of the others, which nobody would read. */
export const listFiles = (folder: string, ending: string): Listing => {
  const names = existsSync(folder) ? readdirSync(folder).toSorted() : []
  const isRead = (name: string) => name.endsWith(ending) && name.length > ending.length
  return {
    paths: new Map(
      names.filter(isRead).map((name) => [name.slice(0, -ending.length), join(folder, name)]),
    ),
    findings: names
      .filter((name) => !isRead(name) && !name.startsWith('.'))
      .map((name) =>
        warningIn(
          join(folder, name),
          'X05',
          `ce fichier n'est pas lu : nom attendu « <identifiant>${ending} ». Renommez-le ou retirez-le.`,
        ),
      ),
  }
}
