import type { BoardCall } from '#contract/help-board.ts'

/** Those that nobody has answered, and that whoever looks has not passed to the others. */
export const ringing = (calls: readonly BoardCall[]): readonly BoardCall[] =>
  calls.filter(({ state, isPassedByYou }) => state !== 'coming' && !isPassedByYou)
