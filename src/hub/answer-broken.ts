/** What is not even a request: answered on the bare connection, in the words of `contract/hub-refusal.ts`. */
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { HubRefusal } from '#contract/hub-refusal.ts'

const refusals: Readonly<Record<string, readonly [status: number, refusal: HubRefusal]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [
    408,
    { code: 'too-slow', message: 'La demande n’est pas arrivée à temps. Réessayez.' },
  ],
  HPE_HEADER_OVERFLOW: [
    431,
    { code: 'too-large', message: 'L’en-tête de la demande est trop gros.' },
  ],
}
const unreadable: (typeof refusals)[string] = [
  400,
  { code: 'bad-request', message: 'La demande ne peut pas être lue.' },
]

export function answerBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  // Whoever hung up hears nothing.
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const [status, refusal] = refusals[error.code ?? ''] ?? unreadable
  const body = JSON.stringify(refusal)
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Content-Type: application/json; charset=utf-8',
    'Cache-Control: no-store',
    'Connection: close',
  ]
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
  socket.destroy(error)
}
