/** A release whose only sites are those of the test, as a hub would serve it. */
import { createHash } from 'node:crypto'
import type { Front, Manifest } from '#contract/release.ts'

const provenance = {
  source: { name: 'Essai', dated: null },
  lastVerified: null,
  reviewEvery: 'P30D',
}
const text = (fr: string) => ({ std: { fr } })

const frontOf = (origins: readonly string[]): Front => ({
  deployment: {
    schema: 'deployment/1',
    id: 'essai',
    name: 'Essai',
    timeZone: 'Pacific/Noumea',
    langs: ['fr'],
    defaultPlace: 'essai',
    times: { silenceSeconds: 180, warningSeconds: 60, curtainSeconds: 0, goodbyeSeconds: 3 },
    tiles: [{ topic: 'essai', label: text('Essai'), picture: 'home', ground: 1 }],
  },
  places: {
    essai: {
      name: 'Essai',
      commune: 'Nouméa',
      attributes: {},
      terminals: [{ id: 'essai', name: 'Essai' }],
      ...provenance,
    },
  },
  registry: {
    docs: {},
    sites: {
      canary: {
        name: 'Canari',
        origins: [...origins],
        start: '/',
        login: 'account',
        downloads: 'yes',
        ...provenance,
      },
    },
    offices: {},
    partners: {},
    glossary: {},
  },
  cards: [],
})

/** By path: `/release/manifest.json` and the files it names. */
export function releaseFiles(origins: readonly string[]): ReadonlyMap<string, string> {
  const front = JSON.stringify(frontOf(origins))
  const sha256 = createHash('sha256').update(front).digest('hex')
  const manifest: Manifest = {
    schema: 'release/1',
    number: 1,
    deployment: 'essai',
    builtAt: '2026-11-01T00:00:00.000Z',
    files: [{ name: 'front', sha256, bytes: Buffer.byteLength(front) }],
  }
  return new Map([
    ['/release/manifest.json', JSON.stringify(manifest)],
    [`/release/files/${sha256}.json`, front],
  ])
}
