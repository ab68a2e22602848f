/** YAML read and written back as people of the project write it: `[a, b]`, `{ fr: "…" }`, no folded lines. */
import type { Document } from 'yaml'
import { YAMLMap, YAMLSeq, parseDocument, stringify, visit } from 'yaml'

/** Lists without spaces inside their brackets. */
class TightSeq extends YAMLSeq {
  override toString(...[ctx, ...rest]: Parameters<YAMLSeq['toString']>): string {
    return super.toString(ctx && { ...ctx, flowCollectionPadding: '' }, ...rest)
  }
}

/** Groups with a space inside their braces. */
class AiryMap extends YAMLMap {
  override toString(...[ctx, ...rest]: Parameters<YAMLMap['toString']>): string {
    return super.toString(ctx && { ...ctx, flowCollectionPadding: ' ' }, ...rest)
  }
}

/** A document of one's own, to be changed. */
export const parseWritten = (text: string): Document.Parsed =>
  parseDocument(text, { version: '1.2', uniqueKeys: false, stringKeys: true })

const onOneLine = { lineWidth: 0, doubleQuotedMinMultiLineLength: 1_000_000 }

let last: { readonly text: string; readonly document: Document.Parsed } | undefined

/** To be read only: the same document as long as the same text is asked for, as form, editor and cursor do in turn. */
export const readWritten = (text: string): Document.Parsed => {
  if (last?.text !== text) last = { text, document: parseWritten(text) }
  return last.document
}

/** Comments, blank lines, order and quotes are those of the document. */
export const printWritten = (document: Document): string => {
  visit(document, {
    Seq: (_, node) => (node instanceof TightSeq ? undefined : like(new TightSeq(), node)),
    Map: (_, node) => (node instanceof AiryMap ? undefined : like(new AiryMap(), node)),
  })
  return document.toString(onOneLine)
}

/** A sentence between double quotes, on one line. */
export const quoted = (sentence: string): string =>
  stringify(sentence, { ...onOneLine, defaultStringType: 'QUOTE_DOUBLE' }).trimEnd()

const like = <T extends YAMLSeq | YAMLMap>(style: T, node: T): T => Object.assign(style, node)
