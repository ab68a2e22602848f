/** The words of a document that is no guide: present, easy to read, one idea a line. */
import * as v from 'valibot'
import type { PlacedFinding } from '#contract/finding.ts'
import type { Registry } from '#contract/registry.ts'
import { type Text, textSchema } from '#contract/text.ts'
import { checkEasyRules, checkSentences } from '#guide/check/readability-checks.ts'
import { checkTexts } from './check-texts.ts'
import { placeFinding } from './place-finding.ts'
import type { ReadDocument } from './read-document.ts'
import type { DocumentPath } from './yaml-file.ts'

/** T01 and T02 a register or a language that is missing, R01 and R03 sentences that are hard to read. */
export function checkProse(
  { source, value }: ReadDocument<unknown>,
  langs: readonly string[],
  registry: Registry,
): PlacedFinding[] {
  const read = { texts: textsIn(value, []), world: { registry } }
  return [
    ...checkTexts(source, value, [], langs),
    ...[checkSentences, checkEasyRules].flatMap((check) =>
      check(read).map((finding) => placeFinding(finding, source)),
    ),
  ]
}

interface Placed {
  readonly text: Text
  readonly at: DocumentPath
  readonly role: 'body'
}

/** Every text found in `value`, whatever holds it. */
function textsIn(value: unknown, at: DocumentPath): readonly Placed[] {
  if (typeof value !== 'object' || value === null) return []
  if (v.is(textSchema, value)) return [{ text: value, at, role: 'body' }]
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...at, Array.isArray(value) ? Number(key) : key]),
  )
}
