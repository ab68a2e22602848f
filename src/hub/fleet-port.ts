/** What the other domains ask of the fleet: which terminal speaks, which there are, what each last said of its release. */
import type { FastifyRequest } from 'fastify'
import type { TerminalStatusReport } from '#contract/terminal-report.ts'
import type { HubReader } from './store/hub-store.ts'

/** A terminal that an administrator has accepted and not withdrawn. */
export interface KnownTerminal {
  readonly id: string
  readonly place: string
  readonly tags: readonly string[]
}

export interface TerminalStanding extends KnownTerminal {
  /** Milliseconds since 1970 of its last report, and what it says of its release; `null` before the first. */
  readonly seenMs: number | null
  readonly release: TerminalStatusReport['release'] | null
}

export interface FleetPort {
  /**
   * The terminal that signed this request; `null` when it carries no signature at all. Throws a `Refusal` when it carries
   * one that does not hold, or that of a terminal that is not accepted.
   */
  readonly identify: (request: FastifyRequest) => Promise<KnownTerminal | null>
  /** Every accepted terminal, by id. */
  readonly standings: (db: HubReader) => Promise<readonly TerminalStanding[]>
}
