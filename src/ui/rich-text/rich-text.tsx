import { Fragment } from 'preact'
import { Glossary, type HardWord } from './glossary.tsx'
import './rich-text.css'

export type RichSpan =
  | { readonly kind: 'plain' | 'bold'; readonly text: string }
  | { readonly kind: 'doc' | 'fact' | 'term'; readonly id: string }

export type RichBlock =
  | { readonly kind: 'paragraph'; readonly spans: readonly RichSpan[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly RichSpan[])[] }

interface RichTextProps {
  readonly blocks: readonly RichBlock[]
  /** What a reference says, in the language being read. */
  readonly nameOf: (kind: 'doc' | 'fact' | 'term', id: string) => string
  /** What a hard word means; without a meaning it gets no button. */
  readonly meaningOf: (id: string) => string | undefined
  /** Label of the button that explains a word: « Identifiant : c’est quoi ? ». */
  readonly ask: (word: string) => string
  /** Language of the words, when it is not the page's. */
  readonly lang?: string
}

const spansOf = (block: RichBlock): readonly RichSpan[] =>
  block.kind === 'list' ? block.items.flat() : block.spans

/**
 * Parsed markup. A hard word is strong in its sentence; the button that explains it stands under the text, at full
 * size: a word inside a sentence is too small a target for a finger (WCAG 2.5.5).
 */
export const RichText = ({ blocks, nameOf, meaningOf, ask, lang }: RichTextProps) => {
  const write = (span: RichSpan) => {
    if ('text' in span) return span.kind === 'bold' ? <b>{span.text}</b> : span.text
    const name = nameOf(span.kind, span.id)
    if (span.kind === 'doc') return <b>{name}</b>
    return span.kind === 'term' ? <dfn>{name}</dfn> : name
  }
  const writeAll = (spans: readonly RichSpan[]) =>
    spans.map((span, index) => <Fragment key={index}>{write(span)}</Fragment>)
  const termIds = new Set(
    blocks.flatMap(spansOf).flatMap((span) => (span.kind === 'term' ? [span.id] : [])),
  )
  const words = [...termIds].flatMap((id): readonly HardWord[] => {
    const meaning = meaningOf(id)
    return meaning === undefined ? [] : [{ id, label: ask(nameOf('term', id)), meaning }]
  })
  return (
    <div class="rich" lang={lang}>
      {blocks.map((block, index) =>
        block.kind === 'paragraph' ? (
          <p key={index}>{writeAll(block.spans)}</p>
        ) : (
          <ul key={index}>
            {block.items.map((item, at) => (
              <li key={at}>{writeAll(item)}</li>
            ))}
          </ul>
        ),
      )}
      {words.length > 0 && <Glossary words={words} />}
    </div>
  )
}
