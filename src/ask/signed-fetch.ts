/** Requests that are this terminal's own (contract/signed-request.ts). */
import { hubRefusalSchema } from '#contract/hub-refusal.ts'
import {
  signedRequestHeaders,
  type SignedRequestRefusal,
  textToSign,
} from '#contract/signed-request.ts'
import * as v from 'valibot'
import type { HubClock } from './hub-clock.ts'
import { type KeyPair, randomName, sha256Of, signText } from './terminal-key.ts'

export interface Signer {
  readonly keys: KeyPair
  /** Its name in the fleet. */
  readonly terminal: string
}

export interface SignedWays {
  readonly clock: HubClock
  readonly fetch: typeof globalThis.fetch
}

type Init = Pick<RequestInit, 'method' | 'body' | 'headers' | 'signal' | 'cache'> & {
  readonly body?: string
}

/** `path` with its query, on this origin. Rejects when the line is down, like `fetch`. */
export type SignedFetch = (path: string, init?: Init) => Promise<Response>

const skewed: SignedRequestRefusal = 'clock-skewed'

export function signedFetch({ keys, terminal }: Signer, { clock, fetch }: SignedWays): SignedFetch {
  const sign = async (path: string, { method = 'GET', body = '' }: Init) => {
    const request = {
      method,
      path,
      bodySha256: await sha256Of(new TextEncoder().encode(body)),
      terminal,
      time: Math.round(clock.now()),
      nonce: randomName(),
    }
    return {
      [signedRequestHeaders.terminal]: terminal,
      [signedRequestHeaders.time]: String(request.time),
      [signedRequestHeaders.nonce]: request.nonce,
      [signedRequestHeaders.signature]: await signText(keys, textToSign(request)),
    }
  }
  const send = async (path: string, init: Init) => {
    const headers = new Headers(init.headers)
    for (const [name, value] of Object.entries(await sign(path, init))) headers.set(name, value)
    if (init.body !== undefined) headers.set('content-type', 'application/json')
    const answer = await fetch(path, {
      ...init,
      headers,
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    })
    clock.hear(answer)
    return answer
  }

  return async (path, init = {}) => {
    const answer = await send(path, init)
    // The answer has told the hub's time: signed again by it, the same request passes.
    return (await refusalOf(answer)) === skewed ? send(path, init) : answer
  }
}

/** The code of a refusal; `undefined` when it is none. The answer can still be read. */
export async function refusalOf(answer: Response): Promise<string | undefined> {
  if (answer.ok || answer.status === 304) return undefined
  const told: unknown = await answer
    .clone()
    .json()
    .catch(() => undefined)
  const refusal = v.safeParse(hubRefusalSchema, told)
  return refusal.success ? refusal.output.code : undefined
}
