/**
 * What a form does to a file: the YAML text is changed where the person changed it and nowhere else. Comments, order,
 * blank lines and quotes stay.
 */
import type { YAMLMap, YAMLSeq } from 'yaml'
import {
  type Document,
  type Node,
  Pair,
  Scalar,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
} from 'yaml'
import type { DocumentPath } from '#author/yaml-file.ts'
import { type Result, fail, succeed } from '#contract/result.ts'
import { mergeTexts, settle } from '../difference/merge-texts.ts'
import { parseWritten, printWritten, quoted, readWritten } from './house-style.ts'
import { newNode } from './new-node.ts'

export type Edit =
  /** Parents that are not there are made. */
  | { readonly act: 'set'; readonly at: DocumentPath; readonly value: unknown }
  | { readonly act: 'remove'; readonly at: DocumentPath }
  /** `at` is the list; `index` may be its length. */
  | {
      readonly act: 'insert'
      readonly at: DocumentPath
      readonly index: number
      readonly value: unknown
    }
  /** Of a list or of a group: the entry at `from` comes to stand at `to`. */
  | {
      readonly act: 'move'
      readonly at: DocumentPath
      readonly from: number
      readonly to: number
    }
  /** The name at the end of `at` becomes `name`. */
  | { readonly act: 'rename'; readonly at: DocumentPath; readonly name: string }

export type EditFault =
  /** The text is not YAML as it stands: it is to be mended first. */
  | 'unreadable'
  /** It is written once and repeated with `*name`: a form would change the other places too. */
  | 'repeated'
  /** Nothing is there any more. */
  | 'nowhere'

/** Names a group may hold, in the order in which they are written; empty where names are free. */
export type NamesAt = (at: DocumentPath) => readonly string[]

export const editText = (
  text: string,
  edits: readonly Edit[],
  namesAt: NamesAt = () => [],
): Result<string, EditFault> => {
  const written = readWritten(text)
  if (written.errors.length > 0) return fail('unreadable')
  const spliced = spliceSentence(text, written, edits)
  if (spliced !== undefined) return succeed(spliced)
  const document = parseWritten(text)
  const before = printWritten(document)
  for (const edit of edits) {
    const fault = apply(document, edit, namesAt)
    if (fault !== undefined) return fail(fault)
  }
  const after = printWritten(document)
  if (before === text) return succeed(after)
  // The author writes otherwise than the house: only what the edit touches is written anew.
  const merged = settle(mergeTexts(before, text, after), 'theirs')
  return succeed(isSame(merged, document) ? merged : after)
}

/** One quoted sentence changed, as at each keystroke: the rest of the text need not be written again. */
const spliceSentence = (
  text: string,
  document: Document.Parsed,
  edits: readonly Edit[],
): string | undefined => {
  const [edit] = edits
  if (edits.length !== 1 || edit?.act !== 'set' || typeof edit.value !== 'string') return undefined
  const node = nodeAt(document, edit.at)
  if (!isScalar(node) || node.type !== Scalar.QUOTE_DOUBLE || !node.range) return undefined
  const [start, end] = node.range
  return text.slice(0, start) + quoted(edit.value) + text.slice(end)
}

const isSame = (text: string, document: Document) => {
  const read = parseWritten(text)
  return read.errors.length === 0 && JSON.stringify(read.toJS()) === JSON.stringify(document.toJS())
}

const apply = (document: Document, edit: Edit, namesAt: NamesAt): EditFault | undefined => {
  switch (edit.act) {
    case 'set':
      return set(document, edit.at, edit.value, namesAt)
    case 'insert': {
      const list = nodeAt(document, edit.at)
      if (list === undefined || (isScalar(list) && list.value === null)) {
        return set(document, edit.at, [edit.value], namesAt)
      }
      if (!isSeq(list)) return isAlias(list) ? 'repeated' : 'nowhere'
      list.items.splice(edit.index, 0, newNode(document, edit.value))
      if (list.items.length === 1) list.flow = isScalar(list.items[0])
      return undefined
    }
    case 'remove':
      return remove(document, edit.at)
    case 'move': {
      const parent = nodeAt(document, edit.at)
      if (!isSeq(parent) && !isMap(parent)) return isAlias(parent) ? 'repeated' : 'nowhere'
      const items: unknown[] = parent.items
      const [item] = items.splice(edit.from, 1)
      if (item === undefined) return 'nowhere'
      items.splice(edit.to, 0, item)
      tidyStart(parent)
      return undefined
    }
    case 'rename': {
      const pair = pairAt(document, edit.at)
      if (!isScalar(pair?.key)) return 'nowhere'
      pair.key.value = edit.name
      return undefined
    }
  }
}

/** The node that `at` leads to; an alias stops the way. */
const nodeAt = (document: Document, at: DocumentPath): Node | undefined => {
  let node: unknown = document.contents
  for (const name of at) {
    if (isMap(node)) node = pairOf(node, String(name))?.value
    else if (isSeq(node)) node = node.items[Number(name)]
    else if (isAlias(node)) return node
    else return undefined
  }
  return isNode(node) ? node : undefined
}

const pairOf = (map: YAMLMap, name: string): Pair | undefined =>
  map.items.find(({ key }) => isScalar(key) && String(key.value) === name)

const pairAt = (document: Document, at: DocumentPath): Pair | undefined => {
  const parent = nodeAt(document, at.slice(0, -1))
  return isMap(parent) ? pairOf(parent, String(at.at(-1))) : undefined
}

const set = (
  document: Document,
  at: DocumentPath,
  value: unknown,
  namesAt: NamesAt,
): EditFault | undefined => {
  const [name] = at.slice(-1)
  if (name === undefined) {
    document.contents = dressed(newNode(document, value), document.contents)
    return undefined
  }
  const parentAt = at.slice(0, -1)
  const parent = nodeAt(document, parentAt)
  if (isAlias(parent)) return 'repeated'
  if (isMap(parent)) {
    const pair = pairOf(parent, String(name))
    if (isAlias(pair?.value)) return 'repeated'
    if (pair === undefined) addInOrder(document, parent, String(name), value, namesAt(parentAt))
    else pair.value = changedNode(document, pair.value, value)
    return undefined
  }
  if (isSeq(parent)) {
    const index = Number(name)
    if (isAlias(parent.items[index])) return 'repeated'
    parent.items[index] = changedNode(document, parent.items[index], value)
    return undefined
  }
  return set(document, parentAt, typeof name === 'number' ? [value] : { [name]: value }, namesAt)
}

/** A scalar keeps its quotes and its comment when it stays of the same kind. */
const changedNode = (document: Document, node: unknown, value: unknown): Node => {
  if (isScalar(node) && node.value !== null && typeof node.value === typeof value) {
    node.value = value
    if (node.type === Scalar.BLOCK_FOLDED) node.type = Scalar.QUOTE_DOUBLE
    return node
  }
  return dressed(newNode(document, value), node)
}

/** With the comments and the blank line of the node it replaces. */
const dressed = <T extends Node>(node: T, old: unknown): T => {
  if (!isNode(old)) return node
  node.commentBefore = old.commentBefore ?? null
  node.comment = old.comment ?? null
  if (old.spaceBefore !== undefined) node.spaceBefore = old.spaceBefore
  return node
}

/** After the last of the names that come before it; at the end when names are free. */
const addInOrder = (
  document: Document,
  map: YAMLMap,
  name: string,
  value: unknown,
  names: readonly string[],
): void => {
  const pair = new Pair(newNode(document, name), newNode(document, value))
  const earlier = new Set(names.slice(0, Math.max(0, names.indexOf(name))))
  const index = map.items.findLastIndex(
    ({ key }) => isScalar(key) && earlier.has(String(key.value)),
  )
  const isKnown = names.includes(name)
  map.items.splice(isKnown ? index + 1 : map.items.length, 0, pair)
  if (map.items.length === 1) map.flow = false
}

const remove = (document: Document, at: DocumentPath): EditFault | undefined => {
  const parent = nodeAt(document, at.slice(0, -1))
  const name = at.at(-1)
  if (isAlias(parent)) return 'repeated'
  if (isMap(parent)) {
    const index = parent.items.findIndex(
      ({ key }) => isScalar(key) && String(key.value) === String(name),
    )
    if (index < 0) return 'nowhere'
    parent.items.splice(index, 1)
  } else if (isSeq(parent)) {
    if (parent.items.splice(Number(name), 1).length === 0) return 'nowhere'
  } else return 'nowhere'
  tidyStart(parent)
  return undefined
}

/** A blank line between two entries has no place before the first. */
const tidyStart = (collection: YAMLMap | YAMLSeq): void => {
  if (collection.items.length === 0) collection.flow = true
  const [first] = collection.items
  const node = first instanceof Pair ? first.key : first
  if (isNode(node) && node.spaceBefore === true) node.spaceBefore = false
}
