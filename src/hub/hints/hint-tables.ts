/** Columns of `0103-hints`. */
import type { HintKind } from '#contract/rollout.ts'

export interface HintTables {
  readonly hub_hint: {
    readonly kind: HintKind
    /** The hub that told it: it has heard it already. */
    readonly origin: string
  }
}
