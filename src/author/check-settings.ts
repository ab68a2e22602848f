/** What a deployment, its places and its registry say of one another. Guides have their own checks. */
import type { Entry, Place, Tile } from '#contract/deployment.ts'
import type { PlacedFinding } from '#contract/finding.ts'
import { profileAt } from '#contract/place-profile.ts'
import { doesProcedures } from '#contract/terminal-role.ts'
import { known, twice } from './check-names.ts'
import { checkTexts } from './check-texts.ts'
import { errorAt, warningAt } from './place-finding.ts'
import type { DeploymentContent } from './read-deployment.ts'
import type { DocumentPath, YamlFile } from './yaml-file.ts'

/**
 * E02 (warning) a place where no terminal does procedures · E03 an entry of the home without a guide · E09 (warning) a
 * small site without a number to call · L01 an id that leads nowhere, or twice to the same thing · A01 a picture nobody
 * drew; and of every text what `check-texts.ts` says.
 */
export const checkSettings = (
  content: DeploymentContent,
  pictures: readonly string[],
): PlacedFinding[] => [
  ...checkDeploymentFile(content, pictures),
  ...checkPlaces(content),
  ...checkRegistry(content, pictures),
]

const checkDeploymentFile = (
  { deployment: { source, value }, places, registry, guides }: DeploymentContent,
  pictures: readonly string[],
): PlacedFinding[] => {
  const needs: readonly (Entry & { readonly list: string; readonly at: DocumentPath })[] = [
    ...value.tiles.map((tile, index) => ({ ...tile, list: 'tiles', at: ['tiles', index] })),
    ...(value.entries ?? []).map((entry, index) => ({
      ...entry,
      list: 'entries',
      at: ['entries', index],
    })),
  ]
  const topics = needs.map(({ topic }) => topic)
  const filed = new Set(
    guides
      .filter(
        ({ written: { meta } }) => meta.status === 'published' && meta.visibility === 'public',
      )
      .flatMap(({ id, written: { meta } }) => [id, meta.topic]),
  )
  return [
    ...known(source, ['defaultPlace'], value.defaultPlace, Object.keys(places.value), 'lieu'),
    ...known(source, ['helpOffice'], value.helpOffice, Object.keys(registry.offices), 'guichet'),
    ...checkGathered(source, value.tiles, guides),
    ...needs.flatMap(({ topic, picture, shows, at, list }, index) => [
      ...known(source, [...at, 'picture'], picture, pictures, 'image', 'A01'),
      ...(topics.indexOf(topic) === index
        ? []
        : [twice(source, [...at, 'topic'], 'besoin', topic)]),
      ...(list === 'tiles' || [topic, ...(shows ?? [])].some((name) => filed.has(name))
        ? []
        : [leadsNowhere(source, [...at, 'topic'], topic)]),
      ...(shows ?? []).flatMap((id, rank) =>
        known(
          source,
          [...at, 'shows', rank],
          id,
          guides.map((guide) => guide.id),
          'guide',
        ),
      ),
    ]),
    ...(value.targets ?? []).flatMap(({ place }, index) =>
      known(source, ['targets', index, 'place'], place, Object.keys(places.value), 'lieu'),
    ),
    ...checkTexts(source, value.tiles, ['tiles'], value.langs),
    ...checkTexts(source, value.entries, ['entries'], value.langs),
  ]
}

/** A guide is under one need only. */
const checkGathered = (
  source: YamlFile,
  tiles: readonly Tile[],
  guides: DeploymentContent['guides'],
): PlacedFinding[] => {
  const ids = guides.map(({ id }) => id)
  const seen = new Set<string>()
  return tiles.flatMap(({ gathers }, tile) =>
    (gathers?.guides ?? []).flatMap((id, index) => {
      const at = ['tiles', tile, 'gathers', 'guides', index]
      const again = seen.has(id) ? [twice(source, at, 'guide', id)] : []
      seen.add(id)
      return [...known(source, at, id, ids, 'guide'), ...again]
    }),
  )
}

const leadsNowhere = (source: YamlFile, at: DocumentPath, topic: string) =>
  errorAt(
    source,
    at,
    'E03',
    `aucun guide publié et public n’est rangé sous « ${topic} ». Rangez-y un guide (« topic »), nommez-en un dans « shows », ou retirez cette entrée.`,
  )

/** Where nobody is always there, a number to call must be. */
const checkSmallSite = (
  { places: { source }, deployment, registry }: DeploymentContent,
  id: string,
  place: Place,
): PlacedFinding[] => {
  const { value } = deployment
  if (profileAt(value, place) !== 'small-site') return []
  if (registry.offices[value.helpOffice ?? '']?.phone !== undefined) return []
  const at = ['places', id]
  const message =
    'personne n’est toujours là (petit site), et aucun numéro à appeler. Donnez un téléphone au guichet de « helpOffice ».'
  return [warningAt(source, at, 'E09', message)]
}

const checkPlaces = (content: DeploymentContent): PlacedFinding[] => {
  const { source, value } = content.places
  const seen = new Set<string>()
  const findings = checkTexts(source, value, ['places'], ['fr'])
  for (const [place, settings] of Object.entries(value)) {
    const { terminals } = settings
    findings.push(...checkSmallSite(content, place, settings))
    if (!terminals.some(({ role }) => doesProcedures(role))) {
      const at = ['places', place, 'terminals']
      const message =
        'aucun poste de ce lieu n’accueille les démarches. Retirez un « role », ou ajoutez un poste.'
      findings.push(warningAt(source, at, 'E02', message))
    }
    for (const [index, { id }] of terminals.entries()) {
      const at = ['places', place, 'terminals', index, 'id']
      if (seen.has(id)) findings.push(twice(source, at, 'poste', id))
      seen.add(id)
    }
  }
  return findings
}

const checkRegistry = (
  { registry, registrySources }: DeploymentContent,
  pictures: readonly string[],
): PlacedFinding[] => {
  const partners = Object.keys(registry.partners)
  return Object.entries(registrySources).flatMap(([kind, files]) =>
    files.flatMap((source) => [
      ...checkTexts(source, source.value, [], ['fr'], ['getOne', 'meaning']),
      ...entriesOf(source.value).flatMap(([id, entry]) => {
        const { partner, picture } = Object.fromEntries(entriesOf(entry))
        return [
          ...known(source, [id, 'partner'], partner, partners, 'partenaire'),
          ...(kind === 'docs'
            ? known(source, [id, 'picture'], picture, pictures, 'image', 'A01')
            : []),
        ]
      }),
    ]),
  )
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []
