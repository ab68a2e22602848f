/** The pages people open: the kiosk at `/`, the console at `/admin/`, the aidants' space at `/aidant/`. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerRefusal, notFound } from './refusal.ts'

export interface HubFolders {
  /** The built app, with its `index.html`. Absolute. */
  readonly kioskDir: string
  /** The built console, with its `index.html`. Absolute. */
  readonly adminDir: string
  /** The built page of the aidants, with its `index.html`. Absolute. */
  readonly aidantDir: string
}

const pathOf = (request: FastifyRequest) => request.url.split('?', 1)[0] ?? '/'

/** A missing file must be missing: the app's page in the place of a script breaks the terminal that asked for it. */
const isFile = (path: string) => /^\/(?:assets|releases|api)(?:\/|$)|\.[^/]*$/.test(path)

const isNavigation = (request: FastifyRequest) =>
  ['GET', 'HEAD'].includes(request.method) &&
  (request.headers.accept?.includes('text/html') ?? false) &&
  !isFile(pathOf(request))

export function registerPages(app: FastifyInstance, folders: HubFolders): void {
  const files = { cacheControl: false, dotfiles: 'ignore', preCompressed: true } as const
  void app.register(fastifyStatic, { ...files, root: folders.kioskDir, prefix: '/' })
  for (const [root, prefix] of [
    [folders.adminDir, '/admin/'],
    [folders.aidantDir, '/aidant/'],
  ] as const)
    if (existsSync(root))
      void app.register(fastifyStatic, { ...files, root, prefix, decorateReply: false })
  app.get('/admin', async (_request, reply) => reply.redirect('/admin/', 308))
  app.get('/aidant', async (_request, reply) => reply.redirect('/aidant/', 308))

  app.setNotFoundHandler(async (request, reply) => {
    if (!isNavigation(request)) return answerRefusal(reply, notFound())
    return pageFor(reply, pathOf(request), folders)
  })
}

/** Addresses inside the console and the aidants' space are their own; any other is the kiosk's. */
function pageFor(reply: FastifyReply, path: string, { adminDir, aidantDir }: HubFolders) {
  const isOfStaff = path.startsWith('/admin/') || path.startsWith('/aidant/')
  if (!isOfStaff) return reply.code(200).sendFile('index.html')
  const folder = path.startsWith('/admin/') ? adminDir : aidantDir
  if (existsSync(join(folder, 'index.html'))) return reply.code(200).sendFile('index.html', folder)
  return answerRefusal(reply, notFound())
}
