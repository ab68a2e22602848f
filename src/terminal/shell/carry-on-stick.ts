/** What a terminal could not send, still sealed, written on an administrator's USB stick piece after piece. */
import type { Refusal } from '#contract/terminal-link.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import { findStick, writeOnStick } from './save-on-stick.ts'

export interface CarriedPiece {
  readonly at: number
  readonly piece: string
  readonly isLast: boolean
}

/** In characters; a year of a busy terminal. */
const longest = 32_000_000

export function carryOnStick(
  name: string,
  roots: readonly string[],
  isOne?: (folder: string) => Promise<boolean>,
): (piece: CarriedPiece) => Promise<Result<undefined, Refusal>> {
  let pieces: string[] = []
  let length = 0

  return async ({ at, piece, isLast }) => {
    if (at === 0) {
      pieces = []
      length = 0
      // Before the page sends the rest.
      if ((await findStick(roots, isOne)) === undefined) return fail('no-stick')
    }
    if (at !== pieces.length || length + piece.length > longest) return fail('bad-ask')
    pieces.push(piece)
    length += piece.length
    if (!isLast) return succeed(undefined)
    const text = pieces.join('')
    pieces = []
    length = 0
    return writeOnStick(text, name, roots, isOne)
  }
}
