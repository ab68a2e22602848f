/** A release whose only sites are those of the test, as a hub would serve it. */
import type { Front } from '#contract/release.ts'
import { newRepository } from '../../seal/repository.ts'

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

export interface ServedRelease {
  /** Root metadata, for `--root`: what the terminal trusts. */
  readonly root: string
  /** By path: the metadata and the front, as any static server has them. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** Signed with keys made for it. */
export function signedRelease(origins: readonly string[]): ServedRelease {
  const repository = newRepository(Date.now())
  repository.addTarget('front.json', JSON.stringify(frontOf(origins)))
  repository.publish('targets', 'snapshot', 'timestamp')
  return {
    root: new TextDecoder().decode(repository.read('root', 1)),
    files: new Map([...repository.files].map(([path, bytes]) => [`/releases/${path}`, bytes])),
  }
}
