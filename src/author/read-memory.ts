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

/** Guide → path of a text (`steps.portail.title`) → language → fingerprint of the French sentence. */
const translationsSchema = v.record(
  idSchema,
  v.record(v.string(), v.record(langSchema, v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)))),
)
type Translations = v.InferOutput<typeof translationsSchema>

export interface Memory {
  readonly ledger: Ledger
  readonly translations: Translations
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

/** Reads `ledger.json` and `translations.json`; both are written by commands, and empty before the first one. */
export const readMemory = (
  sources: Sources,
  folder: string,
  steps: MemorySteps,
): { readonly memory: Memory; readonly findings: readonly PlacedFinding[] } => {
  const findings: PlacedFinding[] = []
  const read = <T>(name: string, step: ReadJson<T>) => {
    const path = `${folder}/${name}`
    const value = step(path, isThere(sources, path) ? sources.files.get(path) : '{}')
    if (value !== undefined) return value
    const message = `ce fichier, écrit par une commande, est abîmé. Reprenez sa dernière version enregistrée.`
    findings.push(errorIn(path, 'X02', message))
    return undefined
  }
  const ledger = read('ledger.json', steps.ledger) ?? {}
  const translations = read('translations.json', steps.translations) ?? {}
  return { memory: { ledger, translations }, findings }
}
