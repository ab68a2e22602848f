/**
 * The one cookie of the hub: who works in the console. `__Host-` binds it to this host, path `/` and HTTPS (RFC 6265bis);
 * browsers take it on `http://localhost` as well.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'

const name = '__Host-escale'
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Strict'
const tokenShape = /^[\w-]{43}$/

/** `undefined` without one, or with two: somebody else has written the second. */
export function readSessionCookie(request: FastifyRequest): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim())
  const values = pairs.filter((pair) => pair.startsWith(`${name}=`))
  const [token] = values.map((pair) => pair.slice(name.length + 1))
  return values.length === 1 && token !== undefined && tokenShape.test(token) ? token : undefined
}

/** Forgotten by the browser when it closes. */
export const giveSessionCookie = (reply: FastifyReply, token: string): void =>
  void reply.header('set-cookie', `${name}=${token}; ${attributes}`)

export const takeSessionCookie = (reply: FastifyReply): void =>
  void reply.header('set-cookie', `${name}=; Max-Age=0; ${attributes}`)
