/** A kiosk that does what the test says and repeats what it hears, its release, and one official site. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer, text } from 'node:stream/consumers'
import * as v from 'valibot'
import {
  linkEventName,
  linkName,
  type Deed,
  type Tell,
  tellSchema,
} from '#contract/terminal-link.ts'
import { signedRelease } from '../canary/site-release.ts'

/** What the page does besides asking: it is a page like another, which may fail or be led astray. */
export type Whim = 'reload' | 'hang' | 'leave'

const kioskPage = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Kiosque</title><body style="background:#9cc">
<a href="/frame" target="_blank" style="position:fixed;inset:50% 0 0">Une autre fenêtre</a>
<iframe src="/frame"></iframe>
<script>
const here = { link: typeof globalThis.${linkName}, hidden: typeof globalThis.escaleTerminalPost }
const say = (path, body) => fetch(path, { method: 'POST', body })
void say('/seen', JSON.stringify({ who: 'top', ...here }))
let asks = 0
const post = (deed) => globalThis.${linkName}.post(JSON.stringify({ ask: asks++, deed }))
addEventListener('${linkEventName}', ({ data }) => {
  const told = JSON.parse(data)
  if (told.tell === 'beat') post({ do: 'beat', beat: told.beat })
  else void say('/told', data)
})
const whims = {
  reload: () => location.reload(),
  hang: () => { for (;;); },
  leave: () => { location.href = '/elsewhere' },
}
const orders = new EventSource('/orders')
orders.addEventListener('deed', ({ data }) => post(JSON.parse(data)))
orders.addEventListener('raw', ({ data }) => globalThis.${linkName}.post(data))
orders.addEventListener('whim', ({ data }) => whims[data]())
orders.addEventListener('open', () => post({ do: 'hello' }), { once: true })
</script>`

const framePage = (
  who: string,
) => `<!doctype html><meta charset="utf-8"><title>${who}</title><body style="background:#fb8">
<script>
const link = typeof globalThis.${linkName}
const hidden = typeof globalThis.escaleTerminalPost
void fetch('/seen', { method: 'POST', mode: 'no-cors', body: JSON.stringify({ who: '${who}', link, hidden }) })
</script>`

/** An official site that takes a file, wherever one touches. */
const sendPage = `<!doctype html><meta charset="utf-8"><title>Envoi</title>
<input type="file" style="position:fixed;inset:0;width:100%;height:100%;background:#dee">
<script>
document.querySelector('input').addEventListener('change', ({ target }) => {
  const [file] = target.files
  void fetch('/sent', { method: 'POST', headers: { 'x-name': file.name }, body: file })
})
</script>`

const seenSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.strictObject({ who: v.string(), link: v.string(), hidden: v.string() }),
)
export type Seen = v.InferOutput<typeof seenSchema>
const toldSchema = v.pipe(v.string(), v.parseJson(), tellSchema)

const listen = async (
  port: number,
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<unknown>,
): Promise<Server> => {
  const server = createServer((request, response) => void answer(request, response))
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}
const portOf = (server: Server) => (server.address() as AddressInfo).port

export async function startKioskServer() {
  const told: Tell[] = []
  const seen: Seen[] = []
  const sent: { readonly name: string; readonly bytes: Buffer }[] = []
  const pages = new Set<ServerResponse>()
  const html = (response: ServerResponse, body: string) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body)

  const site = await listen(0, async (request, response) => {
    if (request.url === '/seen') {
      seen.push(v.parse(seenSchema, await text(request)))
      return response.writeHead(204).end()
    }
    if (request.url === '/send') return html(response, sendPage)
    if (request.url === '/sent') {
      sent.push({ name: String(request.headers['x-name']), bytes: await buffer(request) })
      return response.writeHead(204).end()
    }
    if (request.url === '/paper') {
      const name = 'attachment; filename="Mon dossier.pdf"'
      const headers = { 'content-type': 'application/pdf', 'content-disposition': name }
      return response.writeHead(200, headers).end('%PDF-1.4 a paper')
    }
    return html(response, framePage('site'))
  })
  const siteOrigin = `http://127.0.0.1:${portOf(site)}`
  const release = signedRelease([siteOrigin])

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = release.files.get(path)
    if (file !== undefined)
      return response.writeHead(200, { 'content-type': 'application/json' }).end(file)
    if (path.startsWith('/releases/')) return response.writeHead(404).end()
    if (path === '/told') told.push(v.parse(toldSchema, await text(request)))
    if (path === '/seen') seen.push(v.parse(seenSchema, await text(request)))
    if (request.method === 'POST') return response.writeHead(204).end()
    if (path === '/frame') {
      const frame = `<iframe src="${siteOrigin}/"></iframe>`
      return html(response, `${framePage('frame')}${frame}`)
    }
    if (path === '/elsewhere') return response.writeHead(302, { location: `${siteOrigin}/` }).end()
    if (path === '/orders') {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(': open\n\n')
      pages.add(response)
      return request.once('close', () => pages.delete(response))
    }
    return html(response, kioskPage)
  }
  let server = await listen(0, answer)
  const port = portOf(server)
  const send = (event: string, data: string) => {
    for (const page of pages) page.write(`event: ${event}\ndata: ${data}\n\n`)
  }
  const close = (each: Server) => {
    each.closeAllConnections()
    each.close()
  }

  return {
    address: `http://localhost:${port}/?place=essai&terminal=essai`,
    root: release.root,
    told,
    seen,
    /** Files that the site was given. */
    sent,
    ask: (deed: Deed) => send('deed', JSON.stringify(deed)),
    /** Anything, through the same door. */
    askRaw: (words: string) => send('raw', words),
    whim: (whim: Whim) => send('whim', whim),
    silence: () => close(server),
    /** Answers again, at the same address. */
    speak: async () => {
      server = await listen(port, answer)
    },
    stop: () => {
      close(server)
      close(site)
    },
  }
}
export type KioskServer = Awaited<ReturnType<typeof startKioskServer>>
