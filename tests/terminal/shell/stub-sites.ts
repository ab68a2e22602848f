/** A release with the sites given, as a hub serves it, and what was asked for. */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Site } from '#contract/registry.ts'

export const stubSite: Site = {
  name: 'Impôts',
  origins: ['https://impots.example'],
  start: '/',
  login: 'account',
  downloads: 'yes',
  source: { name: 'Essai', dated: null },
  lastVerified: null,
  reviewEvery: 'P30D',
}

const release = (sites: Readonly<Record<string, Site>>) => {
  const front = JSON.stringify({ registry: { sites }, unknown: 'to a terminal' })
  const sha256 = createHash('sha256').update(front).digest('hex')
  const manifest = {
    schema: 'release/1',
    number: 1,
    deployment: 'essai',
    builtAt: '2026-11-01T00:00:00.000Z',
    files: [{ name: 'front', sha256, bytes: Buffer.byteLength(front) }],
  }
  return { front, sha256, manifest: JSON.stringify(manifest) }
}

export async function serveSites(first: Readonly<Record<string, Site>>) {
  let now = release(first)
  let tamper = (text: string) => text
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const etag = `"${now.sha256}"`
    if (path === '/release/manifest.json') {
      if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
      else response.writeHead(200, { etag }).end(now.manifest)
    } else if (path === `/release/files/${now.sha256}.json`) response.end(tamper(now.front))
    else response.writeHead(404).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    front: () => now.sha256,
    publish: (sites: Readonly<Record<string, Site>>) => {
      now = release(sites)
    },
    tamper: (change: (text: string) => string) => {
      tamper = change
    },
  }
}
