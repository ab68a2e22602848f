/** The rollouts as the console shows them: how far each has come. */
import type { Rollouts } from '#contract/rollout.ts'
import type { TerminalStanding } from '../fleet-port.ts'
import type { HubReader } from '../store/hub-store.ts'
import type { Rollout } from './rollout-machine.ts'
import { generalRelease, readRollouts } from './rollout-rows.ts'

type Shown = Rollouts['rollouts'][number]

interface Given {
  readonly terminal: string
  readonly number: number
  readonly assigned_at: number
}

export async function showRollouts(
  db: HubReader,
  standings: readonly TerminalStanding[],
): Promise<Rollouts> {
  const rollouts = await readRollouts(db)
  const general = await generalRelease(db)
  const rows = await db.selectFrom('rollout_assignment').selectAll().execute()
  const given = new Map(rows.map((row) => [row.terminal, row]))
  return {
    general,
    rollouts: rollouts.map((rollout) => show(rollout, general, standings, given)),
  }
}

function show(
  rollout: Rollout,
  general: number | null,
  standings: readonly TerminalStanding[],
  given: ReadonlyMap<string, Given>,
): Shown {
  const { number, state, wave, haltAbovePercent, askedBy, startedMs } = rollout
  const isFor = ({ id }: TerminalStanding) =>
    (given.get(id)?.number ?? 0) === number ||
    // Everybody else has the general release.
    (number === general && (given.get(id)?.number ?? 0) < number)
  const counts = { assigned: 0, active: 0, onTrial: 0, waiting: 0, failed: 0, silent: 0 }
  for (const standing of standings.filter(isFor)) {
    counts.assigned += 1
    const where = whereIs(number, standing, given.get(standing.id)?.assigned_at ?? startedMs)
    if (where) counts[where] += 1
  }
  return {
    number,
    state,
    wave,
    haltAbovePercent,
    awaitingSecond: askedBy,
    startedAt: new Date(startedMs).toISOString(),
    counts,
  }
}

/** `undefined`: heard of, and on its way to fetch it. */
function whereIs(
  number: number,
  { seenMs, release }: TerminalStanding,
  givenMs: number,
): Exclude<keyof Shown['counts'], 'assigned'> | undefined {
  if (release?.failed === number) return 'failed'
  if (release?.active === number) return release.isOnTrial ? 'onTrial' : 'active'
  if (release?.pending === number) return 'waiting'
  return seenMs === null || seenMs < givenMs ? 'silent' : undefined
}
