import type { Content } from '#contract/release.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Spaces that must not break are spaces to a reader. */
export const plainSpaces = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

function* textsIn(value: unknown, lang: string): Generator<string> {
  if (!isRecord(value)) return
  const { std, easy } = value
  if (isRecord(std))
    for (const register of [std, easy]) {
      const words = isRecord(register) ? register[lang] : undefined
      if (typeof words === 'string') yield plainSpaces(words)
    }
  for (const inner of Object.values(value)) yield* textsIn(inner, lang)
}

/** One or two words are often a name, the same in every language. */
const isSentence = (text: string) => text.split(' ').length > 2

let known: { readonly content: Content; readonly texts: ReadonlySet<string> } | undefined

/** Everything the release says in French and not in English, as it is shown: read with an English voice it is noise (WCAG 3.1.2). */
export function frenchOnly(content: Content): ReadonlySet<string> {
  if (known?.content !== content) {
    const english = new Set(textsIn(content, 'en'))
    const french = [...textsIn(content, 'fr')].filter(isSentence)
    known = { content, texts: new Set(french.filter((words) => !english.has(words))) }
  }
  return known.texts
}
