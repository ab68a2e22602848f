/**
 * The hub: the built app, and the release every terminal fetches. It keeps no state, writes no log of requests, sets no
 * cookie; any static server that sends the same headers can take its place.
 */
import fastifyStatic from '@fastify/static'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { cacheControl } from './cache-control.ts'
import { securityHeaders } from './security-headers.ts'

export interface HubFolders {
  /** The built app, with its `index.html`. Absolute. */
  readonly kioskDir: string
  /** `manifest.json` and `files/`, as publication writes them. Absolute. */
  readonly releaseDir: string
}

const pathOf = (request: FastifyRequest) => request.url.split('?', 1)[0] ?? '/'

/** A missing file must be missing: the app's page in the place of a script breaks the terminal that asked for it. */
const isFile = (path: string) => /^\/(?:assets|release)(?:\/|$)|\.[^/]*$/.test(path)

const isNavigation = (request: FastifyRequest) =>
  ['GET', 'HEAD'].includes(request.method) &&
  (request.headers.accept?.includes('text/html') ?? false) &&
  !isFile(pathOf(request))

/** Says what went wrong and nothing about the request: addresses carry people's answers. */
const refuse = (reply: FastifyReply, status: number, error: string) =>
  reply.code(status).headers(securityHeaders).header('cache-control', 'no-cache').send({ error })

export function buildApp({ kioskDir, releaseDir }: HubFolders): FastifyInstance {
  const app = fastify({
    logger: false,
    requestTimeout: 30_000,
    bodyLimit: 1024,
    frameworkErrors: (_error, _request, reply) => {
      void refuse(reply, 400, 'adresse incorrecte')
    },
  })

  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...securityHeaders, 'cache-control': cacheControl(pathOf(request)) })
  })

  app.get('/health', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    return { ok: true }
  })

  const files = { cacheControl: false, dotfiles: 'ignore', preCompressed: true } as const
  void app.register(fastifyStatic, {
    ...files,
    root: releaseDir,
    prefix: '/release/',
    index: false,
    decorateReply: false,
  })
  void app.register(fastifyStatic, { ...files, root: kioskDir, prefix: '/' })

  app.setNotFoundHandler((request, reply) => {
    if (!isNavigation(request)) return refuse(reply, 404, 'introuvable')
    return reply.code(200).sendFile('index.html')
  })
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const { statusCode = 500 } = error
    if (statusCode >= 500) return refuse(reply, 500, 'panne')
    // 403 is a folder or a hidden file: whether there is one is nobody's business.
    if (statusCode === 403) return refuse(reply, 404, 'introuvable')
    return refuse(reply, statusCode, 'demande refusée')
  })
  return app
}
