/** Shows in a title the words that answered. */
import { compoundsOf, wordsOf } from './fold.ts'

/** UTF-16 offsets in the title as written, end excluded. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** The ranges of `title` whose word is one of `matched` (as `SearchResult` gives them), in order, never overlapping. */
export function highlight(title: string, matched: readonly string[]): Range[] {
  const wanted = new Set(matched)
  const found = [...compoundsOf(title), ...wordsOf(title)]
    .filter(({ text }) => wanted.has(text))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  const ranges: Range[] = []
  for (const { start, end } of found)
    if (start >= (ranges.at(-1)?.end ?? 0)) ranges.push({ start, end })
  return ranges
}
