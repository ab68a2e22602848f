/** Where one is in a text that may not be YAML yet: read from the lines above, by their indentation. */
import type { DocumentPath } from '#author/yaml-file.ts'

export interface Standing {
  /** What holds the name or the value being written; items of a list are `0`. */
  readonly at: DocumentPath
  /** Set when a value is being written: its name in `at`, or `0` in a list. */
  readonly value?: string | number
  /** What is written of it already. */
  readonly word: string
}

const keyOf = (text: string): string | undefined =>
  /^["']?([\w.-]+)["']?\s*:(?:\s|$)/.exec(text)?.[1]

export const pathAt = (text: string, offset: number): Standing => {
  const lines = text.slice(0, offset).split('\n')
  const line = lines.pop() ?? ''
  const word = /[\w?./:@-]*$/.exec(line)?.[0] ?? ''
  const { at, indent, rest } = open(line)
  const above = parentsOf(lines, indent, at.length > 0)
  const here = [...above, ...at]
  // Inside `{ … }` or `[ … ]` on this line.
  const inner = /[{[]([^{}[\]]*)$/.exec(rest)
  if (inner !== null) {
    const inside = inner[1] ?? ''
    const key = keyOf(rest)
    const holder = key === undefined ? here : [...here, key]
    const last = inside.slice(inside.lastIndexOf(',') + 1).trimStart()
    const name = keyOf(last)
    if (rest[inner.index] === '[') return { at: holder, value: 0, word }
    return name === undefined ? { at: holder, word } : { at: holder, value: name, word }
  }
  const key = keyOf(rest)
  if (key !== undefined) return { at: here, value: key, word }
  // « - wor »: an item, or the first name of a group that is one.
  if (at.length > 0 && rest === word) return { at: here.slice(0, -1), value: 0, word }
  return { at: here, word }
}

/** Leading dashes are items; the indentation that counts is that of what follows them. */
const open = (line: string): { at: number[]; indent: number; rest: string } => {
  const dashes = /^\s*(?:- +)*/.exec(line)?.[0] ?? ''
  const count = dashes.split('- ').length - 1
  return {
    at: Array.from({ length: count }, () => 0),
    indent: count > 0 ? dashes.indexOf('-') : dashes.length,
    rest: line.slice(dashes.length),
  }
}

/** Names of the lines above that hold what stands at `indent`, outermost first. */
const parentsOf = (
  lines: readonly string[],
  indent: number,
  isOwnItem: boolean,
): (string | number)[] => {
  const path: (string | number)[] = []
  let most = indent
  // A list may stand right under its name: « next: » then « - to: » at the same column.
  let isInItem = isOwnItem
  for (const line of lines.toReversed()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue
    const dashes = /^\s*(?:- +)*/.exec(line)?.[0] ?? ''
    const isItem = dashes.includes('-')
    const start = isItem ? dashes.indexOf('-') : dashes.length
    const key = keyOf(line.slice(dashes.length))
    const isParent = dashes.length < most || (isInItem && !isItem && dashes.length === most)
    if (key !== undefined && isParent) {
      path.unshift(...(isItem ? [0] : []), key)
      most = start
      isInItem = isItem
    } else if (isItem && start < most && dashes.length <= most) {
      path.unshift(0)
      most = start
      isInItem = true
    }
    if (most === 0 && !isInItem) break
  }
  return path
}
