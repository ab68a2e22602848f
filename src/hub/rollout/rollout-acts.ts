/** What people decide about a rollout, each in one transaction with who gets it and with what the hub signs. */
import type { Wave } from '#contract/rollout.ts'
import type { FleetPort } from '../fleet-port.ts'
import type { StaffMember } from '../staff-port.ts'
import type { HubWriter } from '../store/hub-store.ts'
import { assignTerminals, wantedReleases } from './assignments.ts'
import { refuseRollout } from './refuse-rollout.ts'
import { ask, type Ask, type Rollout } from './rollout-machine.ts'
import { currentRollout, readTrials, writeRollout } from './rollout-rows.ts'
import type { TimestampKeeper } from './timestamp-keeper.ts'
import { isInWave } from './wave.ts'

export interface RolloutWays {
  readonly fleet: FleetPort
  readonly keeper: TimestampKeeper
  readonly nowMs: number
  /** How many could ask for 100 %. */
  readonly administrators: number
}

export interface NewRollout {
  readonly number: number
  readonly wave: Wave
  readonly haltAbovePercent: number
  /** Random: who stands where in this rollout. */
  readonly salt: string
}

/** The one before it ends. Throws `Refusal`. */
export async function startRollout(
  db: HubWriter,
  { number, wave, haltAbovePercent, salt }: NewRollout,
  ways: RolloutWays,
): Promise<Rollout> {
  const release = await db
    .selectFrom('release')
    .select('is_whole')
    .where('number', '=', number)
    .executeTakeFirst()
  if (release?.is_whole !== 1) throw refuseRollout('release-not-whole')
  const before = await currentRollout(db)
  const highest = Math.max(0, before?.number ?? 0, ...(await wantedReleases(db)))
  if (number <= highest) throw refuseRollout('number-too-low')
  if (!(await ways.keeper.canSign(db))) throw refuseRollout('no-hub-key')

  const ended = before && ask(before, { act: 'replace' }, await readTrials(db, before.number))
  if (ended?.ok) await writeRollout(db, ended.value)
  const rollout: Rollout = {
    number,
    state: 'running',
    wave,
    salt,
    haltAbovePercent,
    askedBy: null,
    forgiven: 0,
    startedMs: ways.nowMs,
  }
  await give(db, rollout, ways)
  return rollout
}

export type RolloutAct =
  | { readonly act: 'pause' | 'resume' }
  | { readonly act: 'widen'; readonly wave: Wave }
  | { readonly act: 'complete'; readonly by: StaffMember }

/** Throws `Refusal` when there is no such rollout, it is over, or what is asked cannot be. */
export async function changeRollout(
  db: HubWriter,
  number: number,
  act: RolloutAct,
  ways: RolloutWays,
): Promise<Rollout> {
  const rollout = await currentRollout(db)
  if (!rollout || rollout.number < number) throw refuseRollout('unknown-rollout')
  if (rollout.number !== number) throw refuseRollout('not-now')
  const asked: Ask = act.act === 'complete' ? { ...act, administrators: ways.administrators } : act
  const after = ask(rollout, asked, await readTrials(db, number))
  if (!after.ok) throw refuseRollout(after.fault)
  await give(db, after.value, ways)
  return after.value
}

async function give(db: HubWriter, rollout: Rollout, ways: RolloutWays): Promise<void> {
  if (rollout.state === 'running') {
    const standings = await ways.fleet.standings(db)
    checkNotEverybody(rollout, standings, ways.administrators)
    await assignTerminals(db, rollout, standings, ways.nowMs)
  }
  await writeRollout(db, rollout)
  await ways.keeper.refresh(db)
}

/** Everybody is for two people to decide, under whatever name. */
function checkNotEverybody(
  { wave, salt }: Rollout,
  standings: Awaited<ReturnType<FleetPort['standings']>>,
  administrators: number,
): void {
  if (administrators <= 1) return
  const isEverybody =
    wave.percent === 100 ||
    (standings.length > 1 && standings.every((terminal) => isInWave(wave, salt, terminal)))
  if (isEverybody) throw refuseRollout('whole-fleet')
}

/** For who installs this machine: the release is everybody's at once. Nothing changes when it is not above the others. */
export async function completeAtOnce(
  db: HubWriter,
  number: number,
  ways: Pick<RolloutWays, 'keeper' | 'nowMs'>,
): Promise<boolean> {
  const before = await currentRollout(db)
  const isAbove = number > Math.max(0, before?.number ?? 0, ...(await wantedReleases(db)))
  if (!isAbove || !(await ways.keeper.canSign(db))) return false
  const ended = before && ask(before, { act: 'replace' }, await readTrials(db, before.number))
  if (ended?.ok) await writeRollout(db, ended.value)
  await writeRollout(db, {
    number,
    state: 'complete',
    wave: { places: [], tags: [], terminals: [], percent: 0 },
    salt: '',
    haltAbovePercent: 0,
    askedBy: null,
    forgiven: 0,
    startedMs: ways.nowMs,
  })
  await ways.keeper.refresh(db)
  return true
}

/** A terminal that has just come, or moved: what the rollout under way gives it. */
export async function considerTerminal(
  db: HubWriter,
  terminal: Parameters<typeof assignTerminals>[2][number],
  ways: Pick<RolloutWays, 'keeper' | 'nowMs'>,
): Promise<void> {
  const rollout = await currentRollout(db)
  if (!rollout) return
  const given = await assignTerminals(db, rollout, [terminal], ways.nowMs)
  if (given > 0) await ways.keeper.refresh(db)
}
