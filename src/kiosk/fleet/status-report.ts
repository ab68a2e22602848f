/** What the terminal says of itself. Nothing of a person: what changes with a session is told at the next report only. */
import type { TerminalStatusReport } from '#contract/terminal-report.ts'
import type { Pointers } from '#seal/release-store.ts'
import type { SessionState } from '../app/session-port.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import type { ReleaseNews } from '../release/release-news.ts'
import type { OpenedStores } from '../release/open-stores.ts'

export interface Reported {
  readonly boot: string
  readonly app: string
  readonly pointers: Pointers
  readonly news: ReleaseNews
  readonly mode: OpenedStores['mode']
  readonly moment: SessionState['moment']
  readonly isSupervised: boolean
  readonly supervision: TerminalState['supervision']
  readonly clockAheadMs: number
  /** By the hub's time, milliseconds since 1970. */
  readonly nowMs: number
}

const dayMs = 86_400_000

export function statusReport(reported: Reported): TerminalStatusReport {
  const { pointers, news, supervision } = reported
  const { active = null, previous = null, pending = null, failed = null } = pointers
  const staleMs = news.stale ? reported.nowMs - news.stale.sinceMs : 0
  return {
    schema: 'terminal-status/1',
    boot: reported.boot,
    release: { active, previous, pending, failed, isOnTrial: news.isOnTrial },
    trial: news.trial ? { ...news.trial, code: null } : null,
    refusal: news.refusal ?? null,
    staleDays: Math.max(0, Math.ceil(staleMs / dayMs)),
    clockAheadMs: Math.round(reported.clockAheadMs),
    app: reported.app,
    storage: reported.mode,
    isSupervised: reported.isSupervised,
    state: stateOf(reported.moment),
    policy: supervision?.status.policy ?? null,
  }
}

function stateOf(moment: SessionState['moment']): TerminalStatusReport['state'] {
  if (moment === 'unavailable') return 'unavailable'
  return moment === 'attract' ? 'free' : 'busy'
}
