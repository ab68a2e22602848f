/** What `npm run config -- pull|push` shows in the place of a passkey: drafts, and nothing else. One for each person. */
import type { FastifyRequest } from 'fastify'
import type { HubReader } from '../store/hub-store.ts'
import { hashSecret } from './secrets.ts'

/** `undefined` without the header. */
export function readBearer({ headers }: FastifyRequest): string | undefined {
  const [, token] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? []
  return token
}

export const findCommand = (db: HubReader, nowMs: number, token: string) =>
  db
    .selectFrom('command_token')
    .innerJoin('staff', 'staff.id', 'command_token.staff')
    .select(['id', 'name', 'role'])
    .where('token_hash', '=', hashSecret(token))
    .where('expires_at', '>', nowMs)
    .where('is_disabled', '=', 0)
    .executeTakeFirst()
