/** How long whoever holds this page was with the last person they came to. In memory: the record starts from it. */
import type { Watch } from '../io/watch-board.ts'

export interface HelpedTime {
  /** Milliseconds; `undefined` when nobody was helped, or it was told already. */
  readonly take: () => number | undefined
  /** Looks at the board, each time it changes. */
  readonly follow: () => void
}

export function helpedTime(watch: Pick<Watch, 'read'>, now: () => number): HelpedTime {
  const began = new Map<string, number>()
  let lastMs: number | undefined
  return {
    follow() {
      const { board, blindSinceMs } = watch.read()
      // What a blind page shows is old: nobody has left because it says so.
      if (!board || blindSinceMs !== undefined) return
      const mine = board.calls.filter(({ coming }) => coming?.isYou).map(({ call }) => call)
      for (const call of mine) if (!began.has(call)) began.set(call, now())
      for (const [call, beganMs] of began) {
        if (mine.includes(call)) continue
        began.delete(call)
        lastMs = now() - beganMs
      }
    },
    take() {
      const taken = lastMs
      lastMs = undefined
      return taken
    },
  }
}
