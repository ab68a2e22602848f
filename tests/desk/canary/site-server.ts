/**
 * Serves the kiosk and three official sites of the canary suite, in a process of its own: it holds the tokens, so it is
 * the one process beside the test that is not searched.
 */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import * as v from 'valibot'
import { tellSchema } from '#contract/terminal-link.ts'
import { kioskPage, plainHome } from './kiosk-page.ts'
import { newRun, tokenOf } from './mark.ts'
import { firstPage, framePage, leavingPage, popupPage, visitPage } from './plant-page.ts'
import { signedRelease } from './site-release.ts'
import type { Addresses, SiteOrder, SiteReport } from './site-words.ts'
import { surfaces, type Tokens } from './surfaces.ts'

type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => unknown

const report = (say: SiteReport) => void process.send?.(say)
const tokensOf = (run: string, round: number) =>
  Object.fromEntries(surfaces.map((surface) => [surface, tokenOf(run, round, surface)])) as Tokens
let tokens = tokensOf(newRun(), 0)

const html = (
  response: ServerResponse,
  body: string,
  headers: Record<string, string | string[]> = {},
) =>
  response
    .writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    })
    .end(body)

const listen = async (host: string, name: string, answer: Answer) => {
  const server = createServer((request, response) => {
    void Promise.resolve(
      answer(request, response, new URL(request.url ?? '/', `http://${name}`)),
    ).catch(() => response.writeHead(500).end())
  })
  server.listen(0, host)
  await once(server, 'listening')
  return `http://${name}:${(server.address() as AddressInfo).port}`
}

/** Nobody who comes for the first time has a cookie, a password or something to revalidate. */
const recognise = ({ headers }: IncomingMessage) => {
  for (const name of ['cookie', 'authorization', 'if-none-match', 'if-modified-since'])
    if (headers[name] !== undefined) report({ say: 'recognised', by: name })
}

const site =
  (others: () => { frameOrigin: string; popupOrigin: string }): Answer =>
  async (request, response, { pathname }) => {
    if (pathname === '/') {
      recognise(request)
      return html(response, firstPage())
    }
    if (pathname === '/leave') return html(response, leavingPage(tokens))
    if (pathname === '/known') {
      report({ say: 'known', known: JSON.parse(await text(request)) })
      return response.end()
    }
    if (pathname === '/next') return response.end(`/visit?said=${tokens.url}#${tokens.fragment}`)
    if (pathname === '/visit')
      return html(response, visitPage({ tokens, ...others() }), {
        'set-cookie': `seen=${tokens['http-only']}; HttpOnly; Max-Age=86400`,
      })
    if (pathname === '/did') {
      report({ say: 'did', what: await text(request) })
      return response.end()
    }
    if (pathname === '/submit') {
      await text(request)
      return html(response, 'reçu')
    }
    if (pathname === '/worker.js')
      return response
        .writeHead(200, { 'content-type': 'text/javascript' })
        .end(`const said = '${tokens['service-worker']}'; addEventListener('fetch', () => {})`)
    if (pathname === '/kept-a-year.txt')
      return response
        .writeHead(200, {
          'content-type': 'text/plain',
          'content-encoding': 'gzip',
          'cache-control': 'max-age=31536000, immutable',
          etag: `"${tokens['http-cache']}"`,
        })
        .end(gzipSync(tokens['http-cache']))
    if (pathname === '/behind-a-password') {
      const said = `person:${tokens.auth}`
      const isKnown =
        request.headers.authorization === `Basic ${Buffer.from(said).toString('base64')}`
      return isKnown
        ? response.writeHead(200).end('entrez')
        : response.writeHead(401, { 'www-authenticate': 'Basic realm="essai"' }).end()
    }
    if (pathname === '/download')
      return response
        .writeHead(200, {
          'content-type': 'application/pdf',
          'content-disposition': `attachment; filename="${tokens['download-name']}.pdf"`,
        })
        .end(`%PDF-1.4 ${tokens['download-body']}`)
    if (pathname === '/frame')
      return html(response, framePage(tokens), {
        'set-cookie': `seen=${tokens.partitioned}; Secure; SameSite=None; Partitioned; Max-Age=86400`,
      })
    if (pathname === '/popup') return html(response, popupPage(tokens))
    return response.writeHead(404).end()
  }

const pages = new Set<ServerResponse>()
const control = process.env['ESCALE_CONTROL'] ?? ''

const kiosk =
  (release: ReadonlyMap<string, Uint8Array>): Answer =>
  async (request, response, { pathname }) => {
    if (pathname === '/deeds') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write(': here\n\n')
      pages.add(response)
      return request.once('close', () => pages.delete(response))
    }
    if (pathname === '/told') {
      report({ say: 'told', tell: v.parse(tellSchema, JSON.parse(await text(request))) })
      return response.end()
    }
    if (pathname === '/at-home') {
      report({ say: 'home' })
      return response.end()
    }
    if (pathname === '/plain') return html(response, plainHome)
    const file = release.get(pathname)
    if (file === undefined)
      return pathname.startsWith('/releases/')
        ? response.writeHead(404).end()
        : html(response, kioskPage(control))
    const etag = `"${createHash('sha256').update(file).digest('hex')}"`
    if (request.headers['if-none-match'] === etag) return response.writeHead(304).end()
    return response.writeHead(200, { 'content-type': 'application/json', etag }).end(file)
  }

const others = () => ({ frameOrigin: sites[1], popupOrigin: sites[2] })
const sites = [
  await listen('127.0.0.1', '127.0.0.1', site(others)),
  await listen('localhost', 'localhost', site(others)),
  await listen('::1', '[::1]', site(others)),
] as const
const release = signedRelease(sites)
const addresses: Addresses = {
  kiosk: await listen('127.0.0.1', '127.0.0.1', kiosk(release.files)),
  sites,
}

process.on('message', (order: SiteOrder) => {
  if (order.do === 'plant') tokens = tokensOf(order.run, order.round)
  else for (const page of pages) page.write(`data: ${JSON.stringify(order.deed)}\n\n`)
})
process.once('disconnect', () => process.exit())
report({ say: 'listening', addresses, root: release.root })
