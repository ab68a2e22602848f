import type { BoardCall } from '#contract/help-board.ts'

const isUnanswered = ({ state }: BoardCall) => state !== 'coming'

/** Those that whoever looks has passed to the others, and that none of them has answered. */
export const passed = (calls: readonly BoardCall[]): readonly BoardCall[] =>
  calls.filter((call) => isUnanswered(call) && call.isPassedByYou)

/**
 * Those that nobody has answered. `withPassed`: also those that whoever looks has passed to the others. On a tablet that they
 * share, who passes a call and who should take it look at the same screen.
 */
export const ringing = (calls: readonly BoardCall[], withPassed: boolean): readonly BoardCall[] =>
  calls.filter((call) => isUnanswered(call) && (withPassed || !call.isPassedByYou))
