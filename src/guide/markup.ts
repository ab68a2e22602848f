export type ReferenceKind = 'doc' | 'fact' | 'term'

export type Span =
  | { readonly kind: 'plain' | 'bold'; readonly text: string }
  | { readonly kind: ReferenceKind; readonly id: string }

export type Block =
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Span[])[] }

const boldPart = /\*\*([^*]+)\*\*/g
const reference = /\[\[(doc|fact|term):([a-z0-9-]+)\]\]/g

const isReferenceKind = (kind: string | undefined): kind is ReferenceKind =>
  kind === 'doc' || kind === 'fact' || kind === 'term'

/** Cuts `text` at each match; `between` receives what lies outside, `inside` what matched. */
function cut<T>(
  text: string,
  pattern: RegExp,
  between: (part: string) => readonly T[],
  inside: (match: RegExpExecArray) => readonly T[],
): readonly T[] {
  const parts: T[] = []
  let from = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) parts.push(...between(text.slice(from, match.index)))
    parts.push(...inside(match))
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push(...between(text.slice(from)))
  return parts
}

const readReferences =
  (kind: 'plain' | 'bold') =>
  (text: string): readonly Span[] =>
    cut<Span>(
      text,
      reference,
      (part) => [{ kind, text: part }],
      ([whole, what, id]) =>
        isReferenceKind(what) && id !== undefined ? [{ kind: what, id }] : [{ kind, text: whole }],
    )

const readSpans = (line: string): readonly Span[] =>
  cut(line, boldPart, readReferences('plain'), ([, bold]) => readReferences('bold')(bold ?? ''))

/**
 * The closed markup of guides (contract/text.ts): paragraphs parted by blank lines, lists of lines starting with `- `,
 * `**bold**`, `[[doc:id]]`, `[[fact:id]]`, `[[term:id]]`. Anything else, HTML included, is plain text.
 */
export function parseMarkup(source: string): readonly Block[] {
  const blocks: Block[] = []
  let lines: string[] = []
  let items: (readonly Span[])[] = []
  const close = () => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', spans: readSpans(lines.join(' ')) })
    if (items.length > 0) blocks.push({ kind: 'list', items })
    lines = []
    items = []
  }
  for (const line of source.split(/\r?\n/).map((raw) => raw.trim())) {
    const isItem = line.startsWith('- ')
    if (line === '' || (isItem ? lines.length > 0 : items.length > 0)) close()
    if (isItem) items.push(readSpans(line.slice(2).trim()))
    else if (line !== '') lines.push(line)
  }
  close()
  return blocks
}

/** Names what a reference points to, in the language being read. */
export type NameOf = (kind: ReferenceKind, id: string) => string

/** The same words without markup, one line per paragraph or item: for speech, paper and measures. */
export function plainText(source: string, nameOf: NameOf): string {
  const flatten = (spans: readonly Span[]) =>
    spans.map((span) => ('text' in span ? span.text : nameOf(span.kind, span.id))).join('')
  return parseMarkup(source)
    .flatMap((block) => (block.kind === 'list' ? block.items.map(flatten) : [flatten(block.spans)]))
    .join('\n')
}

/** Every reference of a text, in order. */
export const referencesIn = (source: string) =>
  readReferences('plain')(source).flatMap((span) => ('id' in span ? [span] : []))
