/** What a look changes of the terminal: its place, its day, its network. */
import type { PreviewLook } from '#contract/preview.ts'
import type { Content } from '#contract/release.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import { applyContent } from '../start/apply-content.ts'

/** Longer than anybody looks, as long as a timer holds: a preview does not end by silence. */
const longestSeconds = 1_000_000

export function imagineTerminal(
  content: Content,
  terminal: TerminalState,
  { place, seat, at, network = 'good' }: PreviewLook,
): Partial<TerminalState> {
  const applied = applyContent(content, terminal, { place, seat })
  const front = applied.front ?? terminal.front
  return {
    ...applied,
    network,
    // A day before the release is a wish here, not a clock that is wrong.
    ...(at === undefined ? {} : { today: at, isClockWrong: false }),
    front: { ...front, times: { ...front.times, silenceSeconds: longestSeconds } },
  }
}
