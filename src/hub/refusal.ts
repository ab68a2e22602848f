/** How a route says no. Thrown anywhere below it; the hub answers it as `contract/hub-refusal.ts` says. */
import type { FastifyReply } from 'fastify'
import type { HubRefusal } from '#contract/hub-refusal.ts'

export interface RefusalDetail {
  /** When to come back. */
  readonly retryAfterS?: number
  readonly headers?: Readonly<Record<string, string>>
}

export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly detail: RefusalDetail

  /** `code` is kebab-case and stable; `message` a French sentence that repeats nothing of the request. */
  constructor(status: number, code: string, message: string, detail: RefusalDetail = {}) {
    super(message)
    this.status = status
    this.code = code
    this.detail = detail
  }
}

export const notFound = (): Refusal => new Refusal(404, 'not-found', 'Introuvable.')

export function answerRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { status, code, message, detail } = refusal
  const body: HubRefusal = { code, message }
  if (detail.retryAfterS !== undefined) reply.header('retry-after', String(detail.retryAfterS))
  return reply
    .code(status)
    .headers({ 'cache-control': 'no-store', ...detail.headers })
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(body))
}
