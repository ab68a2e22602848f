/** Reads from a deployment what the built page carries of it. */
import type { Deployment, Place } from '#contract/deployment.ts'
import type { EmbeddedFront } from '#contract/embedded-front.ts'
import type { PlacedFinding } from '#contract/finding.ts'
import { profileAt, timesAt } from '#contract/place-profile.ts'
import { readDocument } from '#author/read-document.ts'
import { readingSteps } from '#author/reading-steps.ts'
import { forgetting } from '#author/remember.ts'
import { formatFinding } from './format-finding.ts'
import { nameInTree, onDisk, readTexts } from './read-deployment-folder.ts'

/**
 * Reads `deployment.yaml` and `places.yaml` of a deployment's folder. Throws when they cannot be read: it is called
 * while the page is built, and a page without a name must not be.
 */
export const embeddedFront = async (folder: string): Promise<EmbeddedFront> => {
  const texts = readTexts(folder)
  const name = nameInTree(folder)
  const read = readingSteps(forgetting)
  const deployment = readDocument(texts, `${name}/deployment.yaml`, read.deployment)
  const places = readDocument(texts, `${name}/places.yaml`, read.places)
  if (!deployment.ok) throw new Error(said(folder, deployment.fault))
  if (!places.ok) throw new Error(said(folder, places.fault))
  const { defaultPlace } = deployment.value.value
  const place = places.value.value.places[defaultPlace]
  if (place === undefined) throw new Error(`${folder} : lieu « ${defaultPlace} » inconnu`)
  return embedFront(deployment.value.value, place)
}

const said = (folder: string, findings: readonly PlacedFinding[]) =>
  onDisk(folder, findings).map(formatFinding).join('\n')

const embedFront = (deployment: Deployment, place: Place): EmbeddedFront => ({
  deploymentName: deployment.name,
  placeName: place.name,
  terminalName: place.terminals[0]?.name ?? '',
  langs: deployment.langs,
  times: timesAt(deployment, place),
  tiles: deployment.tiles,
  entries: deployment.entries,
  profile: profileAt(deployment, place),
})
