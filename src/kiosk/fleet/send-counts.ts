/** Sends the sums of days that are over, under a name that does not change until the hub has acknowledged them. */
import { counterRefusals, oldestCountedDays } from '#contract/counters.ts'
import { reportAnswerSchema } from '#contract/terminal-report.ts'
import { askHub } from './ask-hub.ts'
import { batchOf } from './day-sums.ts'
import type { FleetDatabase } from './fleet-database.ts'
import type { SignedFetch } from '#ask/signed-fetch.ts'
import { randomName } from '#ask/terminal-key.ts'

const dayMs = 86_400_000
/** Refusals that another try would meet again. */
const hopeless: ReadonlySet<string> = new Set([...counterRefusals, 'bad-request', 'bad-json'])

/** Days further back are no longer taken. */
const isTooOld = (day: string, today: string) =>
  Date.parse(today) - Date.parse(day) >= oldestCountedDays * dayMs

/** `today` is never sent: it is not over. Rejects when the disk fails; what is not acknowledged is sent again. */
export async function sendCounts(database: FleetDatabase, ask: SignedFetch, today: string) {
  const over = await database.daysBefore(today)
  const old = over.filter(([day]) => isTooOld(day, today)).map(([day]) => day)
  if (old.length > 0) await database.forget(old)
  for (const [day, sums] of over) {
    if (old.includes(day)) continue
    const batch = randomName()
    await database.pack([day], { batch, body: JSON.stringify(batchOf(batch, [[day, sums]])) })
  }
  for (const { batch, body } of await database.outgoing()) {
    const answer = await askHub(reportAnswerSchema, (signal) =>
      ask('/api/terminal/counters', { method: 'POST', body, signal }),
    )
    if (answer.ok || hopeless.has(answer.fault.code)) await database.delivered(batch)
    else return
  }
}
