/** Hints inside one hub. */
import type { HintKind } from '#contract/rollout.ts'
import type { Hints } from '../hub-context.ts'

export function hintsHere(): Hints {
  const listeners = new Set<(kind: HintKind) => void>()
  return {
    tell: (kind) => {
      for (const listener of listeners) listener(kind)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
