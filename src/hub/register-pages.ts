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
}

const pathOf = (request: FastifyRequest) => request.url.split('?', 1)[0] ?? '/'

/** A missing file must be missing: the app's page in the place of a script breaks the terminal that asked for it. */
const isFile = (path: string) => /^\/(?:assets|releases|api)(?:\/|$)|\.[^/]*$/.test(path)

const isNavigation = (request: FastifyRequest) =>
  ['GET', 'HEAD'].includes(request.method) &&
  (request.headers.accept?.includes('text/html') ?? false) &&
  !isFile(pathOf(request))

const aidantPage = `<!doctype html>
<html lang="fr">
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>Escale, espace des aidants</title>
<h1>Espace des aidants</h1>
<p>Cet espace n’est pas encore ouvert. Pour l’administration, allez sur <a href="/admin/">la console</a>.</p>
</html>
`

export function registerPages(app: FastifyInstance, folders: HubFolders): void {
  const files = { cacheControl: false, dotfiles: 'ignore', preCompressed: true } as const
  void app.register(fastifyStatic, { ...files, root: folders.kioskDir, prefix: '/' })
  if (existsSync(folders.adminDir))
    void app.register(fastifyStatic, {
      ...files,
      root: folders.adminDir,
      prefix: '/admin/',
      decorateReply: false,
    })
  app.get('/admin', async (_request, reply) => reply.redirect('/admin/', 308))
  app.get('/aidant', async (_request, reply) => reply.redirect('/aidant/', 308))
  app.get('/aidant/', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(aidantPage),
  )

  app.setNotFoundHandler(async (request, reply) => {
    if (!isNavigation(request)) return answerRefusal(reply, notFound())
    return pageFor(reply, pathOf(request), folders)
  })
}

/** Addresses inside the console are its own; any other is the kiosk's. */
function pageFor(reply: FastifyReply, path: string, { adminDir }: HubFolders) {
  if (!path.startsWith('/admin/')) return reply.code(200).sendFile('index.html')
  if (existsSync(join(adminDir, 'index.html')))
    return reply.code(200).sendFile('index.html', adminDir)
  return answerRefusal(reply, notFound())
}
