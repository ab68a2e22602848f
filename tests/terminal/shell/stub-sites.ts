/** A signed release with the sites given, served as any static server does, and what was asked for. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Site } from '#contract/registry.ts'
import { newRepository } from '../../seal/repository.ts'

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

type Sites = Readonly<Record<string, Site>>

export async function serveSites(first: Sites) {
  const repository = newRepository(Date.now())
  const publish = (sites: Sites) => {
    repository.targets.targets = {}
    const front = JSON.stringify({ registry: { sites }, unknown: 'to a terminal' })
    repository.addTarget('front.json', front)
    repository.publish('targets', 'snapshot', 'timestamp')
  }
  publish(first)
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace('/releases/', '')
    asked.push(path)
    const file = repository.files.get(path)
    if (file) response.end(file)
    else response.writeHead(404).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    root: repository.read('root', 1) ?? new Uint8Array(),
    repository,
    publish,
    asked,
    front: () => repository.targets.targets['front.json']?.hashes['sha256'] ?? '',
  }
}
