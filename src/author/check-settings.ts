/** What a deployment, its places and its registry say of one another. Guides have their own checks. */
import * as v from 'valibot'
import type { Entry, Place, Tile } from '#contract/deployment.ts'
import type { Finding, PlacedFinding } from '#contract/finding.ts'
import { profileAt } from '#contract/place-profile.ts'
import { doesProcedures } from '#contract/terminal-role.ts'
import { textSchema } from '#contract/text.ts'
import { marksShownAsTyped } from '#guide/check/markup-checks.ts'
import { suggest } from './closest-word.ts'
import { errorIn } from './place-finding.ts'
import type { DeploymentContent } from './read-deployment.ts'
import type { DocumentPath, YamlFile } from './yaml-file.ts'

/**
 * E02 (warning) a place where no terminal does procedures · E03 an entry of the home without a guide · E09 (warning) a small site without a number to call · L01 an id that leads nowhere, or twice to the same thing · A01 a picture nobody drew · T01 a text missing in a
 * required language · T02 (warning) no easy register.
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
  errorIn(
    source.file,
    'E03',
    `aucun guide publié et public n’est rangé sous « ${topic} ». Rangez-y un guide (« topic »), nommez-en un dans « shows », ou retirez cette entrée.`,
    source.locate(at),
    at,
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
  return [{ ...errorIn(source.file, 'E09', message, source.locate(at), at), level: 'warning' }]
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
      const found = errorIn(source.file, 'E02', message, source.locate(at), at)
      findings.push({ ...found, level: 'warning' })
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
  const findings: PlacedFinding[] = []
  const partners = Object.keys(registry.partners)
  for (const [kind, files] of Object.entries(registrySources)) {
    for (const source of files) {
      findings.push(...checkTexts(source, source.value, [], ['fr'], ['getOne', 'meaning']))
      for (const [id, entry] of entriesOf(source.value)) {
        const { partner, picture } = Object.fromEntries(entriesOf(entry))
        findings.push(...known(source, [id, 'partner'], partner, partners, 'partenaire'))
        if (kind === 'docs') {
          findings.push(...known(source, [id, 'picture'], picture, pictures, 'image', 'A01'))
        }
      }
    }
  }
  return findings
}

export const known = (
  source: YamlFile,
  at: DocumentPath,
  id: unknown,
  ids: readonly string[],
  thing: string,
  code = 'L01',
): PlacedFinding[] => {
  if (typeof id !== 'string' || ids.includes(id)) return []
  const message = `${thing} « ${id} » inconnu${thing === 'image' ? 'e' : ''}.${suggest(id, ids) || ' Ajoutez-le, ou corrigez ce nom.'}`
  return [errorIn(source.file, code, message, source.locate(at), at)]
}

export const twice = (source: YamlFile, at: DocumentPath, thing: string, id: string) =>
  errorIn(
    source.file,
    'L01',
    `${thing} « ${id} » déjà pris. Donnez un autre nom.`,
    source.locate(at),
    at,
  )

/** Every text found in `value`, whatever holds it. */
export const checkTexts = (
  source: YamlFile,
  value: unknown,
  at: DocumentPath,
  langs: readonly string[],
  withMarks: readonly string[] = [],
): PlacedFinding[] => {
  const entries = entriesOf(value)
  const parts = Object.fromEntries(entries)
  if (!('std' in parts)) {
    return entries.flatMap(([key, inner]) =>
      checkTexts(
        source,
        inner,
        [...at, Array.isArray(value) ? Number(key) : key],
        langs,
        withMarks,
      ),
    )
  }
  const text = v.safeParse(textSchema, value)
  const marks = text.success
    ? marksShownAsTyped(text.output, withMarks.includes(String(at.at(-1)))).map(
        ({ at: where, message }) => {
          const path = [...at, ...where]
          return errorIn(source.file, 'L02', `${message}.`, source.locate(path), path)
        },
      )
    : []
  const std = Object.fromEntries(entriesOf(parts['std']))
  const easy = Object.fromEntries(entriesOf(parts['easy']))
  const missing = langs
    .filter((lang) => !(lang in std))
    .map((lang) => {
      const message = `texte absent en « ${lang} ». Ajoutez « ${lang}: … » sous « std ».`
      return errorIn(source.file, 'T01', message, source.locate(at), at)
    })
  if ('fr' in easy) return [...marks, ...missing]
  const level: Finding['level'] = 'warning'
  const message = 'pas de version facile à lire. Ajoutez « easy: { fr: … } ».'
  return [
    ...marks,
    ...missing,
    { ...errorIn(source.file, 'T02', message, source.locate(at), at), level },
  ]
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []
