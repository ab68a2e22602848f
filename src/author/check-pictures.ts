/** One picture, one thing: what people recognise without reading must not mean two things. */
import type { PlacedFinding } from '#contract/finding.ts'
import { meaningOf } from '#contract/picture-meanings.ts'
import type { DeploymentContent } from './read-deployment.ts'
import { warningAt } from './place-finding.ts'
import type { DocumentPath, YamlFile } from './yaml-file.ts'

/**
 * A03 (warning): two needs wear the same picture, or two papers do while it stands for one paper and not for a sort of them.
 * The later one is told. Answers of one question are looked at with its guide (`#guide/check/picture-checks.ts`).
 */
export const checkPictures = (content: DeploymentContent): PlacedFinding[] => [
  ...checkTiles(content),
  ...checkPapers(content),
]

const checkTiles = ({ deployment: { source, value } }: DeploymentContent): PlacedFinding[] => {
  const met = new Map<string, string>()
  return value.tiles.flatMap(({ topic, picture }, index) => {
    const first = met.get(picture)
    met.set(picture, first ?? topic)
    return first === undefined ? [] : [twice(source, ['tiles', index, 'picture'], picture, first)]
  })
}

const checkPapers = ({ registry, registrySources }: DeploymentContent): PlacedFinding[] => {
  const met = new Map<string, string>()
  return Object.entries(registry.docs).flatMap(([id, { picture }]) => {
    if (meaningOf(picture)?.isSort) return []
    const first = met.get(picture)
    met.set(picture, first ?? id)
    const source = registrySources['docs']?.findLast(({ value }) => isIn(value, id))
    return first === undefined || source === undefined
      ? []
      : [twice(source, [id, 'picture'], picture, first)]
  })
}

const isIn = (value: unknown, id: string) =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, id)

const twice = (source: YamlFile, at: DocumentPath, picture: string, first: string) =>
  warningAt(
    source,
    at,
    'A03',
    `l'image « ${picture} » veut déjà dire « ${first} » : choisissez-en une autre, la même image dit toujours la même chose`,
  )
