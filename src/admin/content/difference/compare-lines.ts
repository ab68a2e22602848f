/** Two texts side by side, line by line, and word by word where a line was changed. */
import { diffLines, diffWordsWithSpace } from 'diff'

export interface Words {
  readonly text: string
  /** Not on the other side. */
  readonly isChanged: boolean
}

export type Row =
  | {
      readonly kind: 'same'
      readonly before: number
      readonly after: number
      readonly text: string
    }
  /** Line numbers start at 1. */
  | { readonly kind: 'removed'; readonly before: number; readonly words: readonly Words[] }
  | { readonly kind: 'added'; readonly after: number; readonly words: readonly Words[] }
  /** Lines that are the same, left out. */
  | { readonly kind: 'gap'; readonly lines: number }

export interface Comparison {
  readonly rows: readonly Row[]
  readonly added: number
  readonly removed: number
}

/** `around`: lines kept on both sides of each change. */
export const compareLines = (before: string, after: string, around = 2): Comparison => {
  const rows: Row[] = []
  const count = { before: 0, after: 0, added: 0, removed: 0 }
  let gone: string[] = []
  const flush = (come: readonly string[]) => {
    const pairs = Math.min(gone.length, come.length)
    const sides = Array.from({ length: pairs }, (_, at) => wordsOf(gone[at] ?? '', come[at] ?? ''))
    for (const [at, line] of gone.entries()) {
      count.before += 1
      rows.push({ kind: 'removed', before: count.before, words: sides[at]?.before ?? whole(line) })
    }
    for (const [at, line] of come.entries()) {
      count.after += 1
      rows.push({ kind: 'added', after: count.after, words: sides[at]?.after ?? whole(line) })
    }
    count.removed += gone.length
    count.added += come.length
    gone = []
  }
  for (const { added, removed, value } of diffLines(before, after)) {
    const lines = linesOf(value)
    if (removed) {
      flush([])
      gone = lines
    } else if (added) flush(lines)
    else {
      flush([])
      for (const text of lines) {
        count.before += 1
        count.after += 1
        rows.push({ kind: 'same', before: count.before, after: count.after, text })
      }
    }
  }
  flush([])
  return { rows: fold(rows, around), added: count.added, removed: count.removed }
}

const linesOf = (value: string) => value.replace(/\n$/, '').split('\n')

const whole = (text: string): readonly Words[] => [{ text, isChanged: true }]

/** Lines that share next to nothing are told whole: a mosaic of letters reads worse than two lines. */
const wordsOf = (before: string, after: string) => {
  const parts = diffWordsWithSpace(before, after)
  const kept = parts
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.trim().length, 0)
  if (kept * 3 < Math.max(before.trim().length, after.trim().length)) {
    return { before: whole(before), after: whole(after) }
  }
  const side = (other: 'added' | 'removed', own: 'added' | 'removed') =>
    parts.filter((part) => !part[other]).map((part) => ({ text: part.value, isChanged: part[own] }))
  return { before: side('added', 'removed'), after: side('removed', 'added') }
}

const fold = (rows: readonly Row[], around: number): readonly Row[] => {
  if (around === Infinity) return rows

  const isNear = rows.map((_, index) =>
    rows.slice(Math.max(0, index - around), index + around + 1).some(({ kind }) => kind !== 'same'),
  )
  const folded: Row[] = []
  for (const [index, row] of rows.entries()) {
    const last = folded.at(-1)
    if (isNear[index] === true) folded.push(row)
    else if (last?.kind === 'gap')
      folded[folded.length - 1] = { kind: 'gap', lines: last.lines + 1 }
    else folded.push({ kind: 'gap', lines: 1 })
  }
  return folded
}
