import { Fragment } from 'preact'
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
  /** Language of the words, when it is not the page's. */
  readonly lang?: string
  /** How the whole is said, when it is otherwise than written. */
  readonly said?: string | undefined
}

/**
 * Parsed markup. A hard word is strong in its sentence; `Glossary` explains it under the text, at full size: a word
 * inside a sentence is too small a target for a finger (WCAG 2.5.5).
 */
export const RichText = ({ blocks, nameOf, lang, said }: RichTextProps) => {
  const write = (span: RichSpan) => {
    if ('text' in span) return span.kind === 'bold' ? <b>{span.text}</b> : span.text
    const name = nameOf(span.kind, span.id)
    if (span.kind === 'doc') return <b>{name}</b>
    return span.kind === 'term' ? <dfn>{name}</dfn> : name
  }
  const writeAll = (spans: readonly RichSpan[]) =>
    spans.map((span, index) => <Fragment key={index}>{write(span)}</Fragment>)
  return (
    <div class="rich" lang={lang} data-said={said}>
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
    </div>
  )
}
