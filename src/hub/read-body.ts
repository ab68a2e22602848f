/** Bodies: JSON without double keys, `__proto__` or endless nesting; the bytes are kept for who has to hash them. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { parseStrictJson } from '#seal/strict-json.ts'
import { Refusal } from './refusal.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it came; `null` when there was none. */
    bodyBytes: Uint8Array | null
  }
}

export function readBodies(app: FastifyInstance): void {
  app.decorateRequest('bodyBytes', null)
  app.removeAllContentTypeParsers()
  const asBuffer = { parseAs: 'buffer' } as const
  app.addContentTypeParser<Buffer>(
    'application/json',
    asBuffer,
    async (request: FastifyRequest, body: Buffer) => {
      request.bodyBytes = body
      if (body.length === 0) return undefined
      const parsed = parseStrictJson(body)
      if (!parsed.ok)
        throw new Refusal(400, 'bad-json', 'La demande n’est pas du JSON que le serveur accepte.')
      return parsed.value
    },
  )
  app.addContentTypeParser<Buffer>(
    'application/octet-stream',
    asBuffer,
    async (request: FastifyRequest, body: Buffer) => {
      request.bodyBytes = body
      return body
    },
  )
}
