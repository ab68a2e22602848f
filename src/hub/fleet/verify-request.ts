/** Whether a request is its terminal's own, at this time. Whether it was seen before is asked where it writes: `write-once.ts`. */
import { createHash } from 'node:crypto'
import { fail, type Result, succeed } from '#contract/result.ts'
import { maxSkewMs, type SignedRequestRefusal, textToSign } from '#contract/signed-request.ts'
import type { SignedHeaders } from './signed-headers.ts'
import { isSignedBy } from './terminal-key.ts'

export interface ReceivedRequest {
  /** Upper case. */
  readonly method: string
  /** Path and query as they came. */
  readonly path: string
  readonly body: Uint8Array
  readonly headers: SignedHeaders
}

/** The signature first: what follows is told to the holder of the key only. */
export async function verifyRequest(
  { method, path, body, headers }: ReceivedRequest,
  publicKey: string,
  nowMs: number,
): Promise<Result<undefined, SignedRequestRefusal>> {
  const { terminal, time, nonce, signature } = headers
  const bodySha256 = createHash('sha256').update(body).digest('hex')
  const text = textToSign({ method, path, bodySha256, terminal, time, nonce })
  if (!(await isSignedBy(publicKey, signature, Buffer.from(text)))) return fail('bad-signature')
  return Math.abs(nowMs - time) > maxSkewMs ? fail('clock-skewed') : succeed(undefined)
}
