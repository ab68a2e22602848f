/** Sends the sums of days that are over, under a name that does not change until the hub has acknowledged them. */
import { counterRefusals, oldestCountedDays } from '#contract/counters.ts'
import { contentRefusals } from '#contract/outbox-refusal.ts'
import { reportAnswerSchema } from '#contract/terminal-report.ts'
import { askHub } from './ask-hub.ts'
import { batchOf } from './day-sums.ts'
import type { FleetDatabase } from './fleet-database.ts'
import type { SignedFetch } from '#ask/signed-fetch.ts'
import { randomName } from '#ask/terminal-key.ts'

const dayMs = 86_400_000
/** Refusals that another try would meet again. */
const hopeless: ReadonlySet<string> = new Set([...counterRefusals, ...contentRefusals])

/** Days further back are no longer taken. */
const isTooOld = (day: string, today: string) =>
  Date.parse(today) - Date.parse(day) >= oldestCountedDays * dayMs

/** Leaves for the hub that a batch will never be counted, and why; answers whether that is on the disk. */
export type TellLost = (batch: string, code: string) => Promise<boolean>

/**
 * `today` is never sent: it is not over. What is not acknowledged is sent again; what will never be taken is forgotten once it
 * is told. Rejects when the disk fails.
 */
export async function sendCounts(
  database: FleetDatabase,
  ask: SignedFetch,
  today: string,
  tellLost: TellLost,
) {
  const over = await database.daysBefore(today)
  const old = over.filter(([day]) => isTooOld(day, today)).map(([day]) => day)
  if (old.length > 0 && (await tellLost(randomName(), 'old-day'))) await database.forget(old)
  for (const [day, sums] of over) {
    if (old.includes(day)) continue
    const batch = randomName()
    await database.pack([day], { batch, body: JSON.stringify(batchOf(batch, [[day, sums]])) })
  }
  for (const { batch, body } of await database.outgoing()) {
    const answer = await askHub(reportAnswerSchema, (signal) =>
      ask('/api/terminal/counters', { method: 'POST', body, signal }),
    )
    const lost = answer.ok ? undefined : answer.fault.code
    if (lost !== undefined && !hopeless.has(lost)) return
    if (lost === undefined || (await tellLost(batch, lost))) await database.delivered(batch)
  }
}
