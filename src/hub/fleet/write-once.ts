/**
 * What a terminal writes, it writes once: its nonce is spent in the same transaction, on every hub at the same time. A GET
 * spends none, since it changes nothing and tells the one who repeats it what it told before.
 */
import { sql } from 'kysely'
import { fail, type Result, succeed } from '#contract/result.ts'
import { maxSkewMs, type SignedRequestRefusal } from '#contract/signed-request.ts'
import type { HubReader, HubStore, HubWriter, Widen } from '../store/hub-store.ts'
import type { AskingTerminal } from './claim.ts'
import { findTerminal, whyClosed } from './enrolled-terminal.ts'
import { signedRefusal } from './signed-refusal.ts'

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
  return accepted(await store.write((db) => once(db, asking, work)))
}

/** As `writeOnce`, for work on rows of this terminal alone: `HubStore.writeFor`. */
export async function writeOwnOnce<T>(
  store: HubStore,
  asking: AskingTerminal,
  work: (db: HubWriter, widen: Widen) => Promise<T>,
): Promise<T> {
  const result = await store.writeFor(asking.terminal, (db, widen) =>
    once(db, asking, () => work(db, widen)),
  )
  return accepted(result)
}

async function once<T>(
  db: HubWriter,
  asking: AskingTerminal,
  work: (db: HubWriter) => Promise<T>,
): Promise<Result<T, SignedRequestRefusal>> {
  if (await spendNonce(db, asking)) return succeed(await work(db))
  return fail(await whyNot(db, asking))
}

function accepted<T>(result: Result<T, SignedRequestRefusal>): T {
  if (!result.ok) throw signedRefusal(result.fault)
  return result.value
}

/** Only while the terminal may report. Answers whether it was still good. */
async function spendNonce(db: HubWriter, asking: AskingTerminal): Promise<boolean> {
  // After it, the signature itself is too old.
  const expiresMs = asking.signedMs + maxSkewMs + clockMarginMs
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('fleet_nonce')
    .columns(['terminal', 'nonce', 'expires_at'])
    .expression((from) =>
      from
        .selectFrom('fleet_terminal')
        .select((select) => [
          'fleet_terminal.terminal',
          select.val(asking.nonce).as('nonce'),
          sql<number>`cast(${expiresMs} as bigint)`.as('expires_at'),
        ])
        .where('fleet_terminal.terminal', '=', asking.terminal)
        .where('state', '=', 'accepted')
        .where('is_cloned', '=', 0),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

async function whyNot(db: HubReader, { terminal }: AskingTerminal): Promise<SignedRequestRefusal> {
  const enrolled = await findTerminal(db, terminal)
  return enrolled ? (whyClosed(enrolled) ?? 'replayed') : 'unknown-terminal'
}
