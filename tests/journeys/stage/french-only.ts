import type { Content } from '#contract/release.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Spaces that must not break are spaces to a reader. */
export const plainSpaces = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

function* textsIn(value: unknown): Generator<string> {
  if (!isRecord(value)) return
  const { std, easy } = value
  if (isRecord(std) && !('en' in std))
    for (const register of [std, easy])
      if (isRecord(register) && typeof register['fr'] === 'string') yield register['fr']
  for (const inner of Object.values(value)) yield* textsIn(inner)
}

/** One or two words are often a name, the same in every language. */
const isSentence = (text: string) => text.split(' ').length > 2

let known: { readonly content: Content; readonly texts: ReadonlySet<string> } | undefined

/** Everything the release says in French only, as it is shown: read with an English voice it is noise (WCAG 3.1.2). */
export function frenchOnly(content: Content): ReadonlySet<string> {
  if (known?.content !== content)
    known = { content, texts: new Set([...textsIn(content)].map(plainSpaces).filter(isSentence)) }
  return known.texts
}
