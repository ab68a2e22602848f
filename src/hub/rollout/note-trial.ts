/** What a terminal's report says of a release on trial. */
import type { TerminalStatusReport, trialOutcomes } from '#contract/terminal-report.ts'
import type { HubReader, HubWriter, Widen } from '../store/hub-store.ts'
import { afterTrial, type Rollout } from './rollout-machine.ts'
import { currentRollout, readTrials, writeRollout } from './rollout-rows.ts'

type Outcome = (typeof trialOutcomes)[number]

/** `undefined` while it has not ended, or when this report is of other releases. */
function outcomeOf(
  number: number,
  { release, trial }: Pick<TerminalStatusReport, 'release' | 'trial'>,
): Outcome | undefined {
  if (release.failed === number) return 'failed'
  if (trial?.number === number) return trial.outcome
  return release.active === number && !release.isOnTrial ? 'passed' : undefined
}

/** Counts the report for the rollout under way. Answers the rollout when this report has halted it. */
export async function noteTrial(
  db: HubWriter,
  terminal: string,
  report: Pick<TerminalStatusReport, 'release' | 'trial'>,
  widen: Widen,
): Promise<Rollout | undefined> {
  const number = await numberUnderWay(db)
  const outcome = number === undefined ? undefined : outcomeOf(number, report)
  if (number === undefined || outcome === undefined) return undefined
  if (!(await isNews(db, number, terminal, outcome))) return undefined
  // What it makes of the rollout depends on what the others have reported.
  widen()
  await db
    .insertInto('rollout_trial')
    .values({ number, terminal, outcome })
    .onConflict((conflict) => conflict.columns(['number', 'terminal']).doUpdateSet({ outcome }))
    .execute()
  const rollout = await currentRollout(db)
  const after = rollout && afterTrial(rollout, await readTrials(db, number))
  if (!after || after.state === rollout.state) return undefined
  await writeRollout(db, after)
  return after
}

/** Asked at each report of each terminal: without the rest of the rollout. */
async function numberUnderWay(db: HubReader): Promise<number | undefined> {
  const row = await db
    .selectFrom('rollout')
    .select(['number', 'state'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.state === 'complete' ? undefined : row?.number
}

/** Only of who was given this release: nobody else can make it halt. */
async function isNews(db: HubWriter, number: number, terminal: string, outcome: Outcome) {
  const given = await db
    .selectFrom('rollout_assignment')
    .select('number')
    .where('terminal', '=', terminal)
    .executeTakeFirst()
  if (given?.number !== number) return false
  const known = await db
    .selectFrom('rollout_trial')
    .select('outcome')
    .where('number', '=', number)
    .where('terminal', '=', terminal)
    .executeTakeFirst()
  return known?.outcome !== outcome
}
