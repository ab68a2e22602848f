/** What a path of the tree is, by where it stands. */
import { commonFolder } from '#author/file-tree.ts'
import type { DocumentKind } from '../schema/fields-of-kind.ts'

export const groups = [
  'guides',
  'stories',
  'fragments',
  'exercises',
  'registry',
  'places',
  'directory',
  'media',
  'deployment',
  'languages',
  'memory',
] as const
export type Group = (typeof groups)[number]

export interface KnownFile {
  readonly path: string
  /** The deployment, `common`, or one of its shelves: `common/lessons`. */
  readonly folder: string
  readonly group: Group
  /** Absent for what commands write (`ledger.json`). */
  readonly kind?: DocumentKind
  /** `carte-grise`, `docs`, `places`. */
  readonly id: string
  readonly isCommon: boolean
}

interface Place {
  readonly shape: RegExp
  readonly group: Group
  readonly kind?: DocumentKind
}

const places: readonly Place[] = [
  { shape: /^guides\/([^/]+)\.guide\.yaml$/, group: 'guides', kind: 'guide' },
  { shape: /^stories\/([^/]+)\.stories\.yaml$/, group: 'stories', kind: 'stories' },
  { shape: /^fragments\/([^/]+)\.frag\.yaml$/, group: 'fragments', kind: 'fragment' },
  { shape: /^exercises\/([^/]+)\.exercise\.yaml$/, group: 'exercises', kind: 'exercise' },
  { shape: /^registry\/(docs)\.yaml$/, group: 'registry', kind: 'docs' },
  { shape: /^registry\/(sites)\.yaml$/, group: 'registry', kind: 'sites' },
  { shape: /^registry\/(offices)\.yaml$/, group: 'registry', kind: 'offices' },
  { shape: /^registry\/(partners)\.yaml$/, group: 'registry', kind: 'partners' },
  { shape: /^registry\/(glossary)\.yaml$/, group: 'registry', kind: 'glossary' },
  { shape: /^registry\/(referents)\.yaml$/, group: 'registry', kind: 'referents' },
  { shape: /^registry\/(answers)\.yaml$/, group: 'registry', kind: 'answers' },
  { shape: /^(aidants)\.yaml$/, group: 'places', kind: 'aidants' },
  { shape: /^(practice)\.yaml$/, group: 'deployment', kind: 'practice' },
  { shape: /^(diagnostic)\.yaml$/, group: 'deployment', kind: 'diagnostic' },
  { shape: /^packs\/([^/]+)\/pack\.yaml$/, group: 'languages', kind: 'pack' },
  { shape: /^packs\/([^/]+\/[^/]+)\.words\.yaml$/, group: 'languages', kind: 'packWords' },
  { shape: /^(signoffs)\.yaml$/, group: 'registry', kind: 'signoffs' },
  { shape: /^media\/([^/]+)\.media\.yaml$/, group: 'media', kind: 'media' },
  { shape: /^(media)\.yaml$/, group: 'deployment', kind: 'shelf' },
  { shape: /^registry\/(conventions)\.yaml$/, group: 'registry', kind: 'conventions' },
  { shape: /^(pass)\.yaml$/, group: 'deployment', kind: 'pass' },
  { shape: /^directory\/([^/]+)\.directory\.yaml$/, group: 'directory', kind: 'directory' },
  { shape: /^(places)\.yaml$/, group: 'places', kind: 'places' },
  { shape: /^(deployment)\.yaml$/, group: 'deployment', kind: 'deployment' },
  { shape: /^([^/]+)\.json$/, group: 'memory' },
]

const shelfParts = new Set([
  'guides',
  'stories',
  'fragments',
  'registry',
  'exercises',
  'directory',
  'packs',
])

const folderOf = (path: string): string => {
  const [first = '', second = '', third] = path.split('/')
  const isOnShelf = first === commonFolder && third !== undefined && !shelfParts.has(second)
  return isOnShelf ? `${first}/${second}` : first
}

/** `undefined`: nothing reads such a file. */
export const knownFile = (path: string): KnownFile | undefined => {
  const folder = folderOf(path)
  const rest = path.slice(folder.length + 1)
  for (const { shape, group, kind } of places) {
    const id = shape.exec(rest)?.[1]
    if (id === undefined) continue
    const isCommon = folder === commonFolder || folder.startsWith(`${commonFolder}/`)
    return { path, folder, group, id, isCommon, ...(kind === undefined ? {} : { kind }) }
  }
  return undefined
}

const endings = {
  guides: '.guide.yaml',
  stories: '.stories.yaml',
  fragments: '.frag.yaml',
  exercises: '.exercise.yaml',
} as const

/** Where a file of this name goes: `nouvelle-caledonie-pcn/guides/carte-grise.guide.yaml`. */
export const pathOf = (folder: string, group: keyof typeof endings, id: string): string =>
  `${folder}/${group}/${id}${endings[group]}`

export const groupWords: Readonly<Record<Group, string>> = {
  guides: 'Guides',
  stories: 'Histoires',
  fragments: 'Morceaux partagés',
  exercises: 'Exercices',
  registry: 'Registres',
  places: 'Lieux et postes',
  directory: 'Annuaire des lieux d’aide',
  media: 'Séances à écouter',
  deployment: 'Réglages',
  languages: 'Langues',
  memory: 'Mémoire des publications',
}

const registryWords: Readonly<Record<string, string>> = {
  docs: 'Papiers',
  sites: 'Sites officiels',
  offices: 'Guichets',
  partners: 'Partenaires',
  glossary: 'Mots expliqués',
  referents: 'Référents (pour les aidants)',
  answers: 'Réponses des partenaires (pour les aidants)',
  aidants: 'Aidants',
  diagnostic: 'Faire le point',
  pass: 'Pass numérique',
  conventions: 'Conventions des partenaires',
  media: 'Étagère des séances',
  places: 'Lieux et postes',
  deployment: 'Réglages du déploiement',
  practice: 'Personne des exercices',
  signoffs: 'Signatures des partenaires',
  ledger: 'Étapes et réponses publiées',
  translations: 'Traductions faites',
}

/** What people call a file whose document has no title. */
export const nameOfFile = ({ group, id }: KnownFile): string =>
  Object.hasOwn(endings, group) ? id : (registryWords[id] ?? id)
