/**
 * What a terminal writes, it writes once: its nonce is spent in the same transaction, on every hub at the same time. A GET
 * spends none, since it changes nothing and tells the one who repeats it what it told before.
 */
import { fail, type Result, succeed } from '#contract/result.ts'
import { maxSkewMs, type SignedRequestRefusal } from '#contract/signed-request.ts'
import type { HubStore, HubWriter } from '../store/hub-store.ts'
import { signedRefusal } from './signed-refusal.ts'
import type { AskingTerminal } from './claim.ts'
import { whyClosed } from './enrolled-terminal.ts'

/** Hubs over one database may disagree by this much about the time. */
const clockMarginMs = 60_000

/**
 * Runs `work` in one transaction, unless the request was seen before or the terminal was withdrawn in the meantime: throws
 * the `Refusal` then.
 */
export async function writeOnce<T>(
  store: HubStore,
  asking: AskingTerminal,
  work: (db: HubWriter) => Promise<T>,
): Promise<T> {
  const result = await store.write(async (db): Promise<Result<T, SignedRequestRefusal>> => {
    if (!(await spendNonce(db, asking))) return fail('replayed')
    const why = await whyClosedNow(db, asking)
    return why ? fail(why) : succeed(await work(db))
  })
  if (!result.ok) throw signedRefusal(result.fault)
  return result.value
}

async function spendNonce(db: HubWriter, asking: AskingTerminal): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('fleet_nonce')
    .values({
      terminal: asking.terminal,
      nonce: asking.nonce,
      // After it, the signature itself is too old.
      expires_at: asking.signedMs + maxSkewMs + clockMarginMs,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

async function whyClosedNow(db: HubWriter, { terminal }: AskingTerminal) {
  const row = await db
    .selectFrom('fleet_terminal')
    .select(['state', 'is_cloned'])
    .where('terminal', '=', terminal)
    .executeTakeFirst()
  return row ? whyClosed({ state: row.state, isCloned: row.is_cloned === 1 }) : 'unknown-terminal'
}
