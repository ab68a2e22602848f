/** Terminals of the tests, known by a header of theirs: `{ 'stage-terminal': id }`. Their real signatures are the fleet's. */
import type { Wave } from '#contract/rollout.ts'
import type { TerminalStatusReport } from '#contract/terminal-report.ts'
import type { FleetPort, KnownTerminal, TerminalStanding } from '../../../src/hub/fleet-port.ts'
import type { RolloutPort } from '../../../src/hub/rollout-port.ts'
import type { HubStore } from '../../../src/hub/store/hub-store.ts'

type Release = TerminalStatusReport['release']

const nothingYet: Release = {
  active: null,
  previous: null,
  pending: null,
  failed: null,
  isOnTrial: false,
}

export const nobodysWave: Wave = { places: [], tags: [], terminals: [], percent: 0 }

export interface FleetStage extends FleetPort {
  readonly terminals: Map<string, TerminalStanding>
  readonly add: (terminal: KnownTerminal) => void
  /** What a terminal reports of its release, at this moment. */
  readonly report: (
    id: string,
    release: Partial<Release>,
    to: { readonly store: HubStore; readonly rollouts: RolloutPort; readonly nowMs: number },
  ) => Promise<void>
}

export const terminalId = (number: number): string => `t-${String(number).padStart(16, '0')}`

export function stageFleet(): FleetStage {
  const terminals = new Map<string, TerminalStanding>()
  return {
    terminals,
    add: (terminal) =>
      void terminals.set(terminal.id, { ...terminal, seenMs: null, release: null }),
    identify: async (request) => {
      const id = request.headers['stage-terminal']
      return typeof id === 'string' ? (terminals.get(id) ?? null) : null
    },
    standings: async () => [...terminals.values()],
    report: async (id, changes, { store, rollouts, nowMs }) => {
      const terminal = terminals.get(id)
      if (!terminal) throw new Error(`no terminal ${id}`)
      const release = { ...nothingYet, ...changes }
      terminals.set(id, { ...terminal, seenMs: nowMs, release })
      const status: TerminalStatusReport = {
        schema: 'terminal-status/1',
        boot: '0'.repeat(32),
        release,
        trial: null,
        refusal: null,
        staleDays: 0,
        clockAheadMs: 0,
        app: '1',
        storage: 'persistent',
        isSupervised: true,
        state: 'free',
        policy: 'in-force',
      }
      await store.writeFor(id, (db, widen) => rollouts.onReport(db, terminal, status, widen))
    },
  }
}
