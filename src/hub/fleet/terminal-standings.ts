/** What every terminal that counts last said of its release, without reading whole reports. */
import type { TerminalStanding } from '../fleet-port.ts'
import type { HubReader } from '../store/hub-store.ts'
import { parseTags } from './enrolled-terminal.ts'

/** By id. One that is two PCs is accepted still: it keeps its release, and reports nothing. */
export async function terminalStandings(db: HubReader): Promise<readonly TerminalStanding[]> {
  const rows = await db
    .selectFrom('fleet_terminal')
    .leftJoin('fleet_status', 'fleet_status.terminal', 'fleet_terminal.terminal')
    .select([
      'fleet_terminal.terminal',
      'fleet_terminal.place',
      'fleet_terminal.tags',
      'fleet_status.seen_at',
      'fleet_status.release_active',
      'fleet_status.release_previous',
      'fleet_status.release_pending',
      'fleet_status.release_failed',
      'fleet_status.is_on_trial',
    ])
    .where('fleet_terminal.state', '=', 'accepted')
    .where('fleet_terminal.kind', '=', 'terminal')
    .orderBy('fleet_terminal.terminal')
    .execute()
  return rows.map((row) => ({
    id: row.terminal,
    place: row.place,
    tags: parseTags(row.tags),
    seenMs: row.seen_at,
    release:
      row.seen_at === null
        ? null
        : {
            active: row.release_active,
            previous: row.release_previous,
            pending: row.release_pending,
            failed: row.release_failed,
            isOnTrial: row.is_on_trial === 1,
          },
  }))
}
