/** A small release, as publication writes it: a manifest, and files named by their SHA-256. */
import { createHash } from 'node:crypto'
import type { Manifest } from '#contract/release.ts'

export type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

export interface ReleaseFixture {
  readonly manifest: Manifest
  readonly files: Files
}

const text = (value: string) => ({ std: { fr: value } })
const source = { name: 'service-public.nc', dated: null }
const provenance = { source, lastVerified: null, reviewEvery: 'P90D' }

const front = {
  deployment: {
    schema: 'deployment/1',
    id: 'essai',
    name: 'Essai',
    timeZone: 'Pacific/Noumea',
    langs: ['fr'],
    defaultPlace: 'ici',
    times: { silenceSeconds: 240, warningSeconds: 60, curtainSeconds: 10, goodbyeSeconds: 8 },
    tiles: [{ topic: 'sante', label: text('Ma santé'), picture: 'coeur', ground: 1 }],
  },
  places: {
    ici: {
      name: 'Ici',
      commune: 'Nouméa',
      terminals: [{ id: 'poste-1', name: 'Poste 1' }],
      ...provenance,
    },
  },
  registry: { docs: {}, sites: {}, offices: {}, partners: {}, glossary: {} },
  cards: [],
}

const guide = (id: string, title: string) => ({
  schema: 'guide/1',
  id,
  version: 1,
  meta: {
    title: text(title),
    lead: text('Nous le faisons ensemble.'),
    audience: text('Tout le monde.'),
    cost: text('Gratuit.'),
    topic: 'sante',
    picture: 'coeur',
    keywords: { fr: ['santé'] },
    minutes: 5,
    owner: 'Équipe',
    status: 'published',
    easyReviewedBy: null,
  },
  langs: ['fr'],
  start: 'fin',
  steps: { fin: { kind: 'result', title: text('Fin'), verdict: 'done' } },
})

/** Files are given as text; `title` changes one guide from a release to the next. */
export function releaseOf(number: number, title = 'Carte de santé'): ReleaseFixture {
  return releaseFrom(number, {
    front: JSON.stringify(front),
    search: '{"index":1}',
    'guides/carte': JSON.stringify(guide('carte', title)),
    'guides/dossier': JSON.stringify(guide('dossier', 'Mon dossier')),
  })
}

/** The same with recordings, which are only bytes here: of what any screen says, and of one guide. */
export const recordedRelease = (number: number, title: string, sounds: string): ReleaseFixture => {
  const { manifest, files } = releaseOf(number, title)
  const recorded = releaseFrom(number, {
    'audio/fr/shell': 'the shell',
    'audio/fr/guides/carte': sounds,
  })
  return {
    manifest: { ...manifest, files: [...manifest.files, ...recorded.manifest.files] },
    files: new Map([...files, ...recorded.files]),
  }
}

export function releaseFrom(
  number: number,
  texts: Readonly<Record<string, string>>,
): ReleaseFixture {
  const entries = Object.entries(texts).map(([name, content]) => {
    const bytes = new TextEncoder().encode(content)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { name, sha256, bytes: new Uint8Array(bytes) }
  })
  return {
    manifest: {
      schema: 'release/1',
      number,
      deployment: 'essai',
      builtAt: '2026-11-22T00:00:00.000Z',
      files: entries.map(({ name, sha256, bytes }) => ({ name, sha256, bytes: bytes.length })),
    },
    files: new Map(entries.map(({ sha256, bytes }) => [sha256, bytes])),
  }
}

/** SHA-256 of a file of the release, by its name. */
export const hashOf = ({ manifest }: ReleaseFixture, name: string): string =>
  manifest.files.find((file) => file.name === name)?.sha256 ?? ''
