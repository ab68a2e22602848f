import type { BoardCall } from '#contract/help-board.ts'

/**
 * Those that nobody has answered, and that whoever looks has not passed to the others. On a tablet that they share, who passes a
 * call and who should take it look at the same screen: it rings there again.
 */
export const ringing = (calls: readonly BoardCall[], isShared: boolean): readonly BoardCall[] =>
  calls.filter(({ state, isPassedByYou }) => state !== 'coming' && (isShared || !isPassedByYou))
