/** From a place in the text to a place in the document. */
import { type Document, type ParsedNode, isMap, isNode, isScalar, isSeq } from 'yaml'

/** The innermost entry whose text holds `offset`. */
export const pathOfOffset = (
  { contents }: Document<ParsedNode>,
  offset: number,
): (string | number)[] => {
  const path: (string | number)[] = []
  let node: unknown = contents
  for (;;) {
    const next = stepInto(node, offset)
    if (next === undefined) return path
    path.push(next.name)
    node = next.node
  }
}

const stepInto = (node: unknown, offset: number) => {
  if (isMap(node)) {
    // An entry goes on until the next one begins: blank lines and comments between them are the first one's.
    const pair = node.items.findLast(({ key }) => startOf(key) <= offset)
    if (pair === undefined || !isScalar(pair.key) || endOf(node) < offset) return undefined
    return { name: String(pair.key.value), node: pair.value }
  }
  if (isSeq(node)) {
    const index = node.items.findLastIndex((item) => startOf(item) <= offset)
    if (index < 0 || endOf(node) < offset) return undefined
    return { name: index, node: node.items[index] }
  }
  return undefined
}

const startOf = (node: unknown) => (isNode(node) && node.range ? node.range[0] : Infinity)
const endOf = (node: unknown) => (isNode(node) && node.range ? node.range[2] : -1)
