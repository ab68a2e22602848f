/** What a deployment remembers of its publications: the ledger (C01) and the translations made (T03). */
import * as v from 'valibot'
import type { PlacedFinding } from '#contract/finding.ts'
import { idSchema, langSchema } from '#contract/words.ts'
import type { PublishedVersion } from '#guide/check/published-version.ts'
import { type Sources, isThere } from './file-tree.ts'
import { errorIn } from './place-finding.ts'
import type { Remember, Step } from './remember.ts'

const publishedVersionSchema = v.strictObject({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  steps: v.record(
    idSchema,
    v.strictObject({
      kind: v.picklist(['info', 'practice', 'choice', 'checklist', 'external', 'gate', 'result']),
      outcomes: v.array(v.string()),
    }),
  ),
})

const ledgerSchema = v.record(idSchema, v.array(publishedVersionSchema))
/** Guide → its published versions, oldest first. */
export type Ledger = Readonly<Record<string, readonly PublishedVersion[]>>

/** Under which the translations of a fragment are remembered: a guide may have the same name. */
export const fragmentMemory = (id: string): string => `fragments/${id}`

/** Guide, or `fragmentMemory` → path of a text (`steps.portail.title`) → language → `markOf` the translation. */
const translationsSchema = v.record(
  v.pipe(v.string(), v.regex(/^(?:fragments\/)?[a-z0-9-]+$/)),
  v.record(
    v.string(),
    v.record(langSchema, v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(-[0-9a-f]{8})?$/))),
  ),
)
export type Translations = v.InferOutput<typeof translationsSchema>

export interface Memory {
  readonly ledger: Ledger
  /** Of every folder together: a guide that replaces another has its own. */
  readonly translations: Translations
  /** The same, by folder. */
  readonly translationsIn: Readonly<Record<string, Translations>>
}

/** From a path and its text; `undefined` when it is damaged. */
type ReadJson<T> = Step<[text: string | undefined], T | undefined>

export interface MemorySteps {
  readonly ledger: ReadJson<Ledger>
  readonly translations: ReadJson<Translations>
}

export const memorySteps = (remember: Remember): MemorySteps => ({
  ledger: remember(jsonReader(ledgerSchema)),
  translations: remember(jsonReader(translationsSchema)),
})

const jsonReader =
  <T>(schema: v.GenericSchema<unknown, T>): ReadJson<T> =>
  (_path, text) => {
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text)
    return parsed.success ? parsed.output : undefined
  }

/**
 * Reads the `ledger.json` of a deployment, the last of its folders, and the `translations.json` of each; all are written by
 * commands, and empty before the first one.
 */
export const readMemory = (
  sources: Sources,
  folders: readonly string[],
  steps: MemorySteps,
): { readonly memory: Memory; readonly findings: readonly PlacedFinding[] } => {
  const findings: PlacedFinding[] = []
  const read = <T>(path: string, step: ReadJson<T>) => {
    const value = step(path, isThere(sources, path) ? sources.files.get(path) : '{}')
    if (value !== undefined) return value
    const message = `ce fichier, écrit par une commande, est abîmé. Reprenez sa dernière version enregistrée.`
    findings.push(errorIn(path, 'X02', message))
    return undefined
  }
  const ledger = read(`${folders.at(-1)}/ledger.json`, steps.ledger) ?? {}
  const translationsIn = Object.fromEntries(
    folders.map((folder): [string, Translations] => [
      folder,
      read(`${folder}/translations.json`, steps.translations) ?? {},
    ]),
  )
  const translations = Object.fromEntries(Object.values(translationsIn).flatMap(Object.entries))
  return { memory: { ledger, translations, translationsIn }, findings }
}
