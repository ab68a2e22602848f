/** `GET /api/terminal/aidant-pepper`: what an accepted terminal needs to try an aidant's code. Nobody else may ask. */
import type { FastifyInstance } from 'fastify'
import type { HubContext } from '../hub-context.ts'
import { Refusal } from '../refusal.ts'
import type { TerminalGuard } from './require-terminal.ts'

export function aidantPepperRoute(
  app: FastifyInstance,
  { aidantPepper }: HubContext,
  guard: TerminalGuard,
): void {
  app.get('/api/terminal/aidant-pepper', { ...guard.accepted }, () => {
    if (aidantPepper === undefined)
      throw new Refusal(404, 'no-pepper', 'Ce serveur n’a pas de quoi essayer le code d’un aidant.')
    return { pepper: aidantPepper }
  })
}
