/** A person's token for the command line: shown once, kept as its hash, the one before is void. */
import type { FastifyInstance } from 'fastify'
import type { HubContext } from '../hub-context.ts'
import { hashSecret, newToken } from './secrets.ts'
import { readSessionCookie } from './session-cookie.ts'
import { holdSession } from './sessions.ts'

const yearMs = 365 * 86_400_000

export function registerCommandTokens(app: FastifyInstance, context: HubContext): void {
  const { store, clock, random, staff: desk } = context
  const onRequest = desk.require('author', { stepUp: true })
  app.post('/api/admin/command-tokens', { onRequest }, async (request) => {
    const staff = desk.of(request)
    const token = `escale_${newToken(random)}`
    const expiresAtMs = clock.nowMs() + yearMs
    await store.write(async (db) => {
      await holdSession(db, hashSecret(readSessionCookie(request) ?? ''))
      await db.deleteFrom('command_token').where('staff', '=', staff.id).execute()
      await db
        .insertInto('command_token')
        .values({ token_hash: hashSecret(token), staff: staff.id, expires_at: expiresAtMs })
        .execute()
      await desk.record(db, { by: staff.id, act: 'command-token-made' })
    })
    return { token, expiresAt: new Date(expiresAtMs).toISOString() }
  })
}
