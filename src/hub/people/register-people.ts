/** Everything that people of the console do with their accounts. */
import type { FastifyInstance } from 'fastify'
import type { HubContext } from '../hub-context.ts'
import { registerCommandTokens } from './command-token-routes.ts'
import { registerEntering } from './enter-routes.ts'
import { registerFirst } from './first-routes.ts'
import { registerOwnPasskeys } from './own-passkey-routes.ts'
import { registerStaff } from './staff-routes.ts'

export function registerPeople(app: FastifyInstance, context: HubContext): void {
  registerFirst(app, context)
  registerEntering(app, context)
  registerOwnPasskeys(app, context)
  registerStaff(app, context)
  registerCommandTokens(app, context)
}
