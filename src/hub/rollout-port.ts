/** What the fleet tells and asks of the rollouts, inside its own transactions. */
import type { TerminalStatusReport } from '#contract/terminal-report.ts'
import type { KnownTerminal } from './fleet-port.ts'
import type { HubReader, HubWriter, Widen } from './store/hub-store.ts'

export interface RolloutPort {
  /** The release each terminal is to have; those that are not there have the general one. By terminal id. */
  readonly assignments: (db: HubReader) => Promise<ReadonlyMap<string, number>>
  /** The last complete rollout; `null` before the first. */
  readonly general: (db: HubReader) => Promise<number | null>
  /** A terminal was accepted, or moved to another place or other tags: it may be in the wave now. */
  readonly onTerminal: (db: HubWriter, terminal: KnownTerminal) => Promise<void>
  /** Each report of a terminal, once kept, among its own rows: a trial that failed counts against the release. */
  readonly onReport: (
    db: HubWriter,
    terminal: KnownTerminal,
    report: TerminalStatusReport,
    widen: Widen,
  ) => Promise<void>
}
