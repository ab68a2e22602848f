/** What the lists of places say of one another, and of the national map. */
import type { PlacedFinding } from '#contract/finding.ts'
import {
  freshPlaceDays,
  type NationalPlace,
  requiredByStandard,
} from '#contract/place-directory.ts'
import { addDays } from '#guide/calendar.ts'
import { known, twice } from './check-names.ts'
import { readOpeningHours } from './directory/opening-hours.ts'
import { errorAt, warningAt } from './place-finding.ts'
import type { DeploymentContent } from './read-deployment.ts'
import type { DocumentPath, YamlFile } from './yaml-file.ts'

/**
 * N01 half of a position · N02 (warning) a place of ours that the national map would refuse ·
 * N03 (warning) hours that terminals cannot say · N04 (warning) places without a position, or not updated for a year: one line
 * for each list; L01 as elsewhere.
 */
export const checkDirectory = (content: DeploymentContent, today: string): PlacedFinding[] => [
  ...checkLinks(content),
  ...content.beside.directory.flatMap(({ source, value }) => {
    const ours = new Set(ownEntries(content))
    const ids = new Set<string>()
    const findings = value.places.flatMap((place, index) => {
      const at = (...path: DocumentPath): DocumentPath => ['places', index, ...path]
      const double = ids.has(place.id) ? [twice(source, at('id'), 'lieu', place.id)] : []
      ids.add(place.id)
      return [
        ...double,
        ...checkPosition(source, at, place),
        ...(ours.has(place.id) ? checkStandard(source, at, place) : []),
        ...checkHours(source, at, place),
      ]
    })
    return [...findings, ...checkList(source, value.places, today)]
  }),
]

/** The entries that are places of the deployment. */
export const ownEntries = ({ places }: Pick<DeploymentContent, 'places'>): readonly string[] =>
  Object.values(places.value).flatMap(({ directory }) =>
    directory === undefined ? [] : [directory],
  )

/** A place of the deployment says which entry it is. */
function checkLinks({ places: { source, value }, beside }: DeploymentContent): PlacedFinding[] {
  const ids = beside.directory.flatMap((list) => list.value.places.map(({ id }) => id))
  return Object.entries(value).flatMap(([id, { directory: entry }]) =>
    known(source, ['places', id, 'directory'], entry, ids, 'lieu de l’annuaire'),
  )
}

type At = (...path: DocumentPath) => DocumentPath

function checkPosition(source: YamlFile, at: At, place: NationalPlace): PlacedFinding[] {
  if ((place.latitude === undefined) === (place.longitude === undefined)) return []
  const missing = place.latitude === undefined ? 'latitude' : 'longitude'
  return [
    errorAt(source, at(), 'N01', `la ${missing} manque : donnez les deux, ou aucune des deux.`),
  ]
}

function checkStandard(source: YamlFile, at: At, place: NationalPlace): PlacedFinding[] {
  const missing = requiredByStandard.filter((field) => place[field] === undefined)
  if (missing.length === 0) return []
  const message = `la carte nationale refuserait ce lieu, il lui manque : ${missing.join(', ')}. Les postes le montrent quand même.`
  return [warningAt(source, at(), 'N02', message)]
}

function checkHours(source: YamlFile, at: At, { horaires }: NationalPlace): PlacedFinding[] {
  if (horaires === undefined || readOpeningHours(horaires) !== undefined) return []
  const message = `les postes ne savent pas dire ces horaires : ils diront de téléphoner. Écrivez-les par exemple « Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00 ».`
  return [warningAt(source, at('horaires'), 'N03', message)]
}

function checkList(
  source: YamlFile,
  places: readonly NationalPlace[],
  today: string,
): PlacedFinding[] {
  const limit = addDays(today, -freshPlaceDays)
  const nowhere = places.filter(({ latitude }) => latitude === undefined).length
  const old = places.filter(({ date_maj = '' }) => date_maj < limit).length
  const tell = (count: number, what: string) =>
    count === 0
      ? []
      : [warningAt(source, ['places'], 'N04', `${count} lieu${count > 1 ? 'x' : ''} ${what}`)]
  return [
    ...tell(nowhere, 'sans position : les personnes ne sauront pas à quelle distance.'),
    ...tell(old, 'sans mise à jour depuis un an : ils seront montrés « à vérifier ».'),
  ]
}
