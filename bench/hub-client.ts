/** Requests of terminals over real connections, signed as `contract/signed-request.ts` says. */
import { createHash, randomBytes, sign } from 'node:crypto'
import { Agent, request } from 'node:http'
import { signedRequestHeaders, textToSign } from '#contract/signed-request.ts'
import type { AcceptedTerminal } from '../tests/hub/stage/accepted-terminals.ts'

export interface Sent {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface Got {
  readonly status: number
  readonly etag: string | undefined
  readonly ms: number
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

export function signedBy(
  { terminal, keys }: AcceptedTerminal,
  method: Sent['method'],
  path: string,
  body?: string,
): Sent {
  const asked = {
    method,
    path,
    bodySha256: sha256(body ?? ''),
    terminal,
    time: Date.now(),
    nonce: randomBytes(16).toString('hex'),
  }
  const signature = sign(null, Buffer.from(textToSign(asked)), keys.privateKey).toString('hex')
  const headers = {
    [signedRequestHeaders.terminal]: terminal,
    [signedRequestHeaders.time]: String(asked.time),
    [signedRequestHeaders.nonce]: asked.nonce,
    [signedRequestHeaders.signature]: signature,
    ...(body !== undefined && { 'content-type': 'application/json' }),
  }
  return { method, path, headers, ...(body !== undefined && { body }) }
}

/** Connections that are kept, as a proxy in front of the hub keeps them. */
export const keptConnections = (count: number): Agent =>
  new Agent({ keepAlive: true, maxSockets: count, maxFreeSockets: count })

/** A terminal waits no longer. */
const patienceMs = 30_000

/** Status 0: no answer at all. */
export function send(origin: string, sent: Sent, agent: Agent): Promise<Got> {
  const { method, path, headers, body } = sent
  const before = performance.now()
  return new Promise((resolve) => {
    const asked = request(`${origin}${path}`, { method, headers, agent })
    const end = (status: number, etag?: string) => {
      clearTimeout(late)
      resolve({ status, etag, ms: performance.now() - before })
    }
    const late = setTimeout(() => {
      asked.destroy()
      end(0)
    }, patienceMs)
    asked.once('response', (answer) => {
      answer.resume()
      answer.once('end', () => end(answer.statusCode ?? 0, answer.headers.etag))
      answer.once('error', () => end(0))
    })
    asked.once('error', () => end(0))
    asked.end(body)
  })
}
