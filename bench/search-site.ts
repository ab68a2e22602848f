/** Serves the bench's page and its indexes on this machine, to a browser that can reach nothing else. */
import { readFile, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { build } from 'vite'

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' }

/** `indexes` by path, for instance `/escale-1000-7`. */
export async function serveSearchSite(indexes: ReadonlyMap<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'escale-bench-'))
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    build: {
      target: 'es2024',
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { input: join(import.meta.dirname, 'search-page.html') },
    },
    worker: { format: 'es' },
  })
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const index = indexes.get(path)
    // Isolated, or the browser rounds its clock to a tenth of a millisecond.
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp')
    response.setHeader('Content-Type', types[extname(path)] ?? 'application/json')
    if (index !== undefined) response.end(index)
    else
      readFile(join(folder, path)).then(
        (body) => response.end(body),
        () => response.writeHead(404).end(),
      )
  })
  const { promise: listening, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await listening
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port to listen on')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await rm(folder, { recursive: true })
    },
  }
}
