/** What screens may leave for the hub, sealed, whether or not the line is there. */
import type { OutboxKind } from '#contract/outbox.ts'
import type { Result } from '#contract/result.ts'
import type { OutboxFault, OutboxState } from '#outbox/outbox.ts'
import type { Source } from '#ui/store/store.ts'

export interface TerminalOutbox extends Source<OutboxState> {
  /**
   * Answers once it is on the disk, where this terminal itself cannot read it again. `schema` is that of `content`:
   * `activity-record/1`. Never rejects.
   */
  readonly put: (
    kind: OutboxKind,
    schema: string,
    content: object,
  ) => Promise<Result<undefined, OutboxFault>>
  /** All that waits, still sealed, as a file to be carried. Rejects when the disk does. */
  readonly carry: () => Promise<string>
}
