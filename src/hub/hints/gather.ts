/** Many hints of one kind in a short time are one: whoever hears it looks at everything anyway. */
import { type HintKind, hintKinds } from '#contract/rollout.ts'
import type { Clock } from '../clock.ts'

/** Somebody waits for help; a new release is waited for; the fleet speaks all the time. */
const gatherMs: Readonly<Record<HintKind, number>> = {
  help: 10,
  workshop: 20,
  waiting: 20,
  releases: 50,
  drafts: 50,
  fleet: 1000,
}

/** `give` is called once for all that was told since the last time, after the wait of the kind. */
export function gather(clock: Clock, give: (kind: HintKind) => void) {
  const waiting = new Map<HintKind, () => void>()
  return {
    tell: (kind: HintKind): void => {
      if (waiting.has(kind)) return
      const cancel = clock.after(gatherMs[kind], () => {
        waiting.delete(kind)
        give(kind)
      })
      waiting.set(kind, cancel)
    },
    /** What still waits is forgotten. */
    stop: (): void => {
      for (const kind of hintKinds) waiting.get(kind)?.()
      waiting.clear()
    },
  }
}
