/** Sends what waits, oldest first; what the hub refuses for what it is goes aside, and what waits behind it goes on. */
import {
  type Envelope,
  mostEnvelopesAtOnce,
  type OutboxAnswer,
  type OutboxKey,
} from '#contract/outbox.ts'
import { contentRefusals, type OutboxRefusal, refusalSchemaName } from '#contract/outbox-refusal.ts'
import type { Result } from '#contract/result.ts'
import type { OutboxDatabase } from './outbox-database.ts'

/** How the hub is asked, signed by this device. */
export interface OutboxWays {
  /** Undefined: no answer, or none that can be used. */
  readonly askKey: () => Promise<OutboxKey | undefined>
  /** The hub's code when it refused; any other, such as `silent`, when there is no answer that can be used. */
  readonly send: (envelopes: readonly Envelope[]) => Promise<Result<OutboxAnswer, string>>
}

interface SendingParts {
  readonly database: OutboxDatabase
  readonly ways: OutboxWays
  /** Something has left the queue. */
  readonly look: () => Promise<void>
  /** Puts in the queue, behind what waits, that something was refused. */
  readonly tell: (refusal: OutboxRefusal) => Promise<void>
}

/** Answers whether the hub was there to the end. Rejects when the disk does. */
export function sendWaiting({ database, ways, look, tell }: SendingParts) {
  let isOffered = false

  const hear = async ({ key, answers }: OutboxAnswer, envelopes: readonly Envelope[]) => {
    await database.writeKey(key)
    const held = new Set(answers.map(({ uuid }) => uuid))
    const acknowledged = envelopes.filter(({ uuid }) => held.has(uuid))
    await database.forget(acknowledged.map(({ sequence }) => sequence))
    return acknowledged.length > 0
  }

  const setAside = async (envelope: Envelope, code: string) => {
    const { kind, outbox, sequence } = envelope
    // Told before: killed in between, it is told twice, which the hub counts once.
    if (kind !== 'refusal')
      await tell({ schema: refusalSchemaName, of: kind, outbox, sequence, code })
    await database.setAside({ envelope, code })
    return true
  }

  /** Whether the hub has answered for each of them. The one that it refuses is found by halves. */
  const sendThese = async (envelopes: readonly Envelope[]): Promise<boolean> => {
    const answer = await ways.send(envelopes)
    if (answer.ok) return hear(answer.value, envelopes)
    if (!contentRefusals.has(answer.fault)) return false
    const [only, ...others] = envelopes
    if (only && others.length === 0) return setAside(only, answer.fault)
    const half = Math.ceil(envelopes.length / 2)
    return (await sendThese(envelopes.slice(0, half))) && sendThese(envelopes.slice(half))
  }

  /** Once since this page was opened, when nothing else waits: a hub that was renewed since may take what it had refused. */
  const offerAgain = async () => {
    if (isOffered) return true
    for (const { envelope } of await database.aside()) {
      const answer = await ways.send([envelope])
      if (answer.ok) await hear(answer.value, [envelope])
      else if (!contentRefusals.has(answer.fault)) return false
    }
    isOffered = true
    return true
  }

  return async (): Promise<boolean> => {
    for (;;) {
      const envelopes = await database.oldest(mostEnvelopesAtOnce)
      if (envelopes.length === 0) return offerAgain()
      if (!(await sendThese(envelopes))) return false
      await look()
    }
  }
}
