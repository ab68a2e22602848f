/** Values that a form writes, in the shape a person would have given them. */
import * as v from 'valibot'
import { type Document, type Node, Scalar, isMap, isScalar, isSeq, visit } from 'yaml'
import { idSchema, langSchema } from '#contract/words.ts'

/**
 * Ids stay bare, sentences are quoted, words by language are on one line (`{ fr: "…" }`), and so are conditions and
 * lists of ids. Dates are quoted: readers of YAML 1.1 would take them for instants.
 */
export const newNode = (document: Document, value: unknown): Node => {
  const node = document.createNode(value)
  visit(node, {
    Scalar: (key, scalar) => {
      if (key === 'key' || typeof scalar.value !== 'string') return
      if (!isBare(scalar.value)) scalar.type = Scalar.QUOTE_DOUBLE
    },
    Collection: (_, collection) => {
      collection.flow = collection.items.length === 0 || isShort(collection)
    },
  })
  return node
}

const bare = [/^P\d+D$/, /^[a-z]+\/1$/, /^https:\/\/\S+$/, /^\/\S*$/]

const isBare = (text: string) =>
  (v.is(idSchema, text) && !/^[\d-]+$/.test(text)) || bare.some((shape) => shape.test(text))

const conditionNames: ReadonlySet<string> = new Set([
  'eq',
  'in',
  'has',
  'lte',
  'season',
  'online',
  'place',
  'defined',
])

const isShort = (node: unknown): boolean => {
  if (isScalar(node)) return true
  if (isSeq(node)) {
    return node.items.every((item) => isShort(item) && !(isScalar(item) && isSentence(item.value)))
  }
  if (!isMap(node)) return false
  const names = node.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''))
  const [name = ''] = names
  if (names.length === 1 && conditionNames.has(name)) return true
  return (
    names.every((one) => v.is(langSchema, one)) && node.items.every(({ value }) => isScalar(value))
  )
}

const isSentence = (value: unknown) => typeof value === 'string' && value.length > 40
