/**
 * Routes for terminals. What the headers say is looked at before the body is read: who is no terminal of ours makes the hub
 * read nothing. The signature, which covers the body, comes after it.
 */
import type {
  FastifyInstance,
  FastifyRequest,
  onRequestAsyncHookHandler,
  preHandlerAsyncHookHandler,
} from 'fastify'
import type { EnrolledKind } from '#contract/enrolment.ts'
import type { Clock } from '../clock.ts'
import type { HubStore } from '../store/hub-store.ts'
import { type AskingTerminal, checkClaim, type Claim, readClaim } from './claim.ts'
import { whyClosed } from './enrolled-terminal.ts'
import { signedRefusal } from './signed-refusal.ts'

declare module 'fastify' {
  interface FastifyRequest {
    terminalClaim: Claim | null
    terminal: AskingTerminal | null
  }
}

interface GuardedRoute {
  readonly onRequest: onRequestAsyncHookHandler
  readonly preHandler: preHandlerAsyncHookHandler
}

export interface TerminalGuard {
  /** Accepted terminals only: `app.post(path, { ...guard.accepted }, …)`, then `askingTerminal(request)`. */
  readonly accepted: GuardedRoute
  /** Accepted tablets only. */
  readonly tablet: GuardedRoute
  /** Those that wait or were withdrawn as well: their key holds. */
  readonly enrolled: GuardedRoute
}

/** Throws when the route has no guard. */
export function askingTerminal(request: FastifyRequest): AskingTerminal {
  if (request.terminal === null) throw new Error('this route asks for no terminal')
  return request.terminal
}

export function guardTerminals(
  app: FastifyInstance,
  { store, clock }: { readonly store: HubStore; readonly clock: Clock },
): TerminalGuard {
  app.decorateRequest('terminalClaim', null)
  app.decorateRequest('terminal', null)

  const onRequest: onRequestAsyncHookHandler = async (request) => {
    request.terminalClaim = await readClaim(store, request)
  }
  const check = async (request: FastifyRequest) => {
    const claim = request.terminalClaim ?? (await readClaim(store, request))
    request.terminal = await checkClaim(clock, request, claim)
    return request.terminal
  }
  const accepted = (kind: EnrolledKind): GuardedRoute => ({
    onRequest,
    preHandler: async (request) => {
      const asking = await check(request)
      const why = whyClosed(asking) ?? (asking.kind === kind ? undefined : 'other-kind')
      if (why) throw signedRefusal(why)
    },
  })
  return {
    accepted: accepted('terminal'),
    tablet: accepted('tablet'),
    enrolled: {
      onRequest,
      preHandler: async (request) => {
        if (whyClosed(await check(request)) === 'cloned') throw signedRefusal('cloned')
      },
    },
  }
}
