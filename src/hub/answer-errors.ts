/** What went wrong, in the words of `contract/hub-refusal.ts`; nothing about the request: addresses carry people's answers. */
import type { FastifyInstance } from 'fastify'
import { type HubLog, whereFrom } from './hub-log.ts'
import { answerRefusal, Refusal } from './refusal.ts'
import { StoreFault } from './store/store-fault.ts'

/** What the web server itself refuses, by status. */
const refusals: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['bad-request', 'La demande ne peut pas être lue.'],
  // A folder or a hidden file: whether there is one is nobody's business.
  403: ['not-found', 'Introuvable.'],
  404: ['not-found', 'Introuvable.'],
  413: ['too-large', 'La demande est trop grosse.'],
  415: ['bad-type', 'Ce type de contenu n’est pas accepté ici.'],
  416: ['bad-range', 'Cette partie du fichier n’existe pas.'],
}

const storeMessages: Readonly<Record<string, string>> = {
  full: 'Le disque du serveur est plein : rien n’a été enregistré. Prévenez l’administrateur.',
  busy: 'Le serveur est très occupé : rien n’a été enregistré. Réessayez dans un instant.',
  'read-only':
    'Le serveur ne peut pas écrire : rien n’a été enregistré. Prévenez l’administrateur.',
}

function refusalFor(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof StoreFault) {
    const message = storeMessages[error.code] ?? 'La base du serveur ne répond pas. Réessayez.'
    return new Refusal(503, `store-${error.code}`, message, { retryAfterS: 30 })
  }
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  const known = refusals[status]
  if (known) return new Refusal(status === 403 ? 404 : status, ...known)
  return status < 500
    ? new Refusal(status, 'refused', 'Demande refusée.')
    : new Refusal(500, 'broken', 'Le serveur a eu une panne. Réessayez.')
}

export function answerErrors(app: FastifyInstance, log: HubLog): void {
  app.setErrorHandler(async (error, request, reply) => {
    const refusal = refusalFor(error)
    // One that a route has chosen is no fault.
    if (refusal.status >= 500 && refusal !== error) {
      const route = request.routeOptions.url ?? 'none'
      const cause = error instanceof StoreFault ? error.cause : error
      log.say('error', refusal.code, { route, ...whereFrom(cause) })
    }
    return answerRefusal(reply, refusal)
  })
}
