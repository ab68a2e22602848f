/** Every text of a document is there in the languages of its deployment, and in easy French. */
import * as v from 'valibot'
import type { PlacedFinding } from '#contract/finding.ts'
import { textSchema } from '#contract/text.ts'
import { marksShownAsTyped } from '#guide/check/markup-checks.ts'
import { errorAt, warningAt } from './place-finding.ts'
import type { DocumentPath, YamlFile } from './yaml-file.ts'

/** T01, T02 and L02 of every text found in `value`, whatever holds it; `withMarks`: keys of texts that may hold marks. */
export const checkTexts = (
  source: YamlFile,
  value: unknown,
  at: DocumentPath,
  langs: readonly string[],
  withMarks: readonly string[] = [],
): PlacedFinding[] => {
  const entries = entriesOf(value)
  if (entries.some(([key]) => key === 'std'))
    return [
      ...checkMarks(source, value, at, withMarks.includes(String(at.at(-1)))),
      ...checkLanguages(source, Object.fromEntries(entries), at, langs),
    ]
  return entries.flatMap(([key, inner]) =>
    checkTexts(source, inner, [...at, Array.isArray(value) ? Number(key) : key], langs, withMarks),
  )
}

const checkMarks = (source: YamlFile, value: unknown, at: DocumentPath, mayHoldMarks: boolean) => {
  const text = v.safeParse(textSchema, value)
  if (!text.success) return []
  return marksShownAsTyped(text.output, mayHoldMarks).map(({ at: where, message }) =>
    errorAt(source, [...at, ...where], 'L02', `${message}.`),
  )
}

const checkLanguages = (
  source: YamlFile,
  { std, easy }: Readonly<Record<string, unknown>>,
  at: DocumentPath,
  langs: readonly string[],
) => {
  const written = Object.fromEntries(entriesOf(std))
  const missing = langs
    .filter((lang) => !(lang in written))
    .map((lang) => {
      const message = `texte absent en « ${lang} ». Ajoutez « ${lang}: … » sous « std ».`
      return errorAt(source, at, 'T01', message)
    })
  if ('fr' in Object.fromEntries(entriesOf(easy))) return missing
  const message = 'pas de version facile à lire. Ajoutez « easy: { fr: … } ».'
  return [...missing, warningAt(source, at, 'T02', message)]
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []
