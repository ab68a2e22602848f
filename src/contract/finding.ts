/** What a check found, said so that the person who wrote the file can act on it. */

/** `error` blocks publication; `warning` is shown and wants a reason to be ignored. */
export type Level = 'error' | 'warning'

export interface Finding {
  /** Stable code: `G01`, `F06`… listed in docs/checks.md. */
  readonly code: string
  readonly level: Level
  /** Path from the root of the checked document: `['steps', 'docs', 'next', 0, 'to']`. */
  readonly at: readonly (string | number)[]
  /** Step concerned, when there is one. */
  readonly step?: string
  /** What is wrong, then what to do. French. */
  readonly message: string
}

/** A finding placed in a file. `line` and `column` start at 1. */
export interface PlacedFinding extends Finding {
  readonly file: string
  readonly line: number
  readonly column: number
}
