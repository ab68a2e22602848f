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

interface Place {
  readonly name: string
  readonly offset: number
}

/** Every key that its map already holds, at its second place. Linear in the size of the document. */
export const findDuplicateKeys = (document: Document.Parsed): readonly Place[] => {
  const found: Place[] = []
  visitNodes(document.contents, (node) => {
    if (!isMap(node)) return
    const seen = new Set<string>()
    for (const pair of node.items) {
      const name = keyOf(pair)
      if (name !== undefined && seen.has(name)) found.push({ name, offset: startOf(pair.key) ?? 0 })
      if (name !== undefined) seen.add(name)
    }
  })
  return found
}

/** Every alias (`*name`) whose anchor (`&name`) is not written before it. */
export const findLostAliases = (document: Document.Parsed): readonly Place[] => {
  const found: Place[] = []
  const anchors = new Set<string>()
  visitNodes(document.contents, (node) => {
    if (isAlias(node) && !anchors.has(node.source)) {
      found.push({ name: node.source, offset: startOf(node) ?? 0 })
    }
    if ((isCollection(node) || isScalar(node)) && node.anchor) anchors.add(node.anchor)
  })
  return found
}

/** In the order of the text. The depth of a document was bounded when it was read. */
const visitNodes = (node: unknown, visit: (node: unknown) => void): void => {
  visit(node)
  if (isMap(node)) node.items.forEach(({ value }) => visitNodes(value, visit))
  else if (isSeq(node)) node.items.forEach((item) => visitNodes(item, visit))
}
