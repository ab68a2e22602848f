/** One question to the hub, and its answer in the words of the contract. */
import * as v from 'valibot'
import { type HubRefusal, hubRefusalSchema } from '#contract/hub-refusal.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import type { SignedFetch } from '#ask/signed-fetch.ts'
import { type Clock, systemClock } from '../io/clock.ts'

/** `silent`: no answer, or none of the hub's: a captive portal, another server. */
export type HubFault = HubRefusal | { readonly code: 'silent' }

const answerMs = 30_000

/** `send` is given a signal that ends it when the hub is too long. Never rejects. */
export async function askHub<Schema extends v.GenericSchema>(
  schema: Schema,
  send: (signal: AbortSignal) => Promise<Response>,
  clock: Clock = systemClock,
  withinMs: number = answerMs,
): Promise<Result<v.InferOutput<Schema>, HubFault>> {
  const late = new AbortController()
  const cancel = clock.after(withinMs, () => late.abort())
  try {
    const answer = await send(late.signal)
    const told: unknown = await answer.json()
    if (answer.ok) {
      const parsed = v.safeParse(schema, told)
      return parsed.success ? succeed(parsed.output) : fail({ code: 'silent' })
    }
    const refusal = v.safeParse(hubRefusalSchema, told)
    return fail(refusal.success ? refusal.output : { code: 'silent' })
  } catch {
    return fail({ code: 'silent' })
  } finally {
    cancel()
  }
}

/**
 * The same, signed by this terminal: `body` is posted; without one the answer is fetched, never from a cache. `undefined`: it may
 * not sign, or there is no answer that can be used. Never rejects.
 */
export async function askSigned<Schema extends v.GenericSchema>(
  sign: SignedFetch | undefined,
  path: string,
  schema: Schema,
  body?: object,
  clock?: Clock,
  withinMs?: number,
): Promise<v.InferOutput<Schema> | undefined> {
  if (!sign) return undefined
  const init = body
    ? { method: 'POST', body: JSON.stringify(body) }
    : { cache: 'no-store' as const }
  const answer = await askHub(schema, (signal) => sign(path, { ...init, signal }), clock, withinMs)
  return answer.ok ? answer.value : undefined
}
