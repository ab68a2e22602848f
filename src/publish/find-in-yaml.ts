/** Where things are in a parsed YAML document. */
import {
  type Document,
  type Pair,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
} from 'yaml'
import type { DocumentPath } from './yaml-file.ts'

const startOf = (node: unknown): number | undefined =>
  isNode(node) && node.range ? node.range[0] : undefined

const keyOf = (pair: Pair): string | undefined =>
  isScalar(pair.key) ? String(pair.key.value) : undefined

/**
 * Offset of what `path` leads to, or of its nearest parent. A block list or map begins on the line after its key, where
 * nobody looks: its key is answered instead.
 */
export const findOffset = (
  document: Document.Parsed,
  path: DocumentPath,
  part: 'key' | 'value',
): number => {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const [index, segment] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document)
    const isLast = index === path.length - 1
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find((item) => keyOf(item) === String(segment))
      if (pair === undefined) return offset
      offset = startOf(pair.key) ?? offset
      node = pair.value
      if (isLast && part === 'value' && !isBlock(node)) offset = startOf(node) ?? offset
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(segment)]
      offset = startOf(isPair(item) ? item.key : item) ?? offset
      node = item
    } else return offset
  }
  return offset
}

const isBlock = (node: unknown) =>
  (isCollection(node) && node.flow !== true) || (isScalar(node) && node.value === null)

/** Every key that its map already holds, at its second place. Linear in the size of the document. */
export const findDuplicateKeys = (
  document: Document.Parsed,
): readonly { readonly key: string; readonly offset: number }[] => {
  const found: { key: string; offset: number }[] = []
  const visit = (node: unknown): void => {
    if (isMap(node)) {
      const seen = new Set<string>()
      for (const pair of node.items) {
        const key = keyOf(pair)
        if (key !== undefined && seen.has(key)) found.push({ key, offset: startOf(pair.key) ?? 0 })
        if (key !== undefined) seen.add(key)
        visit(pair.value)
      }
    } else if (isSeq(node)) node.items.forEach(visit)
  }
  visit(document.contents)
  return found
}
