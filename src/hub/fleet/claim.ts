/** What a request says of its terminal, and whether that holds. */
import type { FastifyRequest } from 'fastify'
import type { Clock } from '../clock.ts'
import type { HubStore } from '../store/hub-store.ts'
import { type EnrolledTerminal, findTerminal } from './enrolled-terminal.ts'
import { readSignedHeaders, type SignedHeaders } from './signed-headers.ts'
import { signedRefusal } from './signed-refusal.ts'
import { verifyRequest } from './verify-request.ts'

export interface Claim {
  readonly headers: SignedHeaders
  readonly enrolled: EnrolledTerminal
}

/** Who asks, once the signature has held. */
export interface AskingTerminal extends EnrolledTerminal {
  readonly nonce: string
  /** When it signed, milliseconds since 1970. */
  readonly signedMs: number
}

/** From the headers alone, before the body is read. Throws `Refusal`. */
export async function readClaim(store: HubStore, request: FastifyRequest): Promise<Claim> {
  const headers = readSignedHeaders(request.headers)
  if (!headers) throw signedRefusal('not-signed')
  const enrolled = await findTerminal(store.read, headers.terminal)
  if (!enrolled) throw signedRefusal('unknown-terminal')
  return { headers, enrolled }
}

/** Throws `Refusal` unless the key of the terminal has signed all of this request, now. */
export async function checkClaim(
  clock: Clock,
  request: FastifyRequest,
  { headers, enrolled }: Claim,
): Promise<AskingTerminal> {
  const { method, url: path, bodyBytes } = request
  const received = { method, path, body: bodyBytes ?? new Uint8Array(), headers }
  const verdict = await verifyRequest(received, enrolled.publicKey, clock.nowMs())
  if (!verdict.ok) throw signedRefusal(verdict.fault)
  return { ...enrolled, nonce: headers.nonce, signedMs: headers.time }
}
