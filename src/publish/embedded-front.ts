/** Reads from a deployment what the built page carries of it. */
import { join } from 'node:path'
import type { Deployment, Place, Times } from '#contract/deployment.ts'
import type { EmbeddedFront } from '#contract/embedded-front.ts'
import { documentKinds } from './json-schemas.ts'
import { readDocument } from './read-file.ts'
import { formatFinding } from './format-finding.ts'

/**
 * Reads `deployment.yaml` and `places.yaml` of a deployment's folder. Throws when they cannot be read: it is called
 * while the page is built, and a page without a name must not be.
 */
export const embeddedFront = async (folder: string): Promise<EmbeddedFront> => {
  const deployment = readDocument(join(folder, 'deployment.yaml'), documentKinds.deployment)
  const places = readDocument(join(folder, 'places.yaml'), documentKinds.places)
  if (!deployment.ok) throw new Error(deployment.fault.map(formatFinding).join('\n'))
  if (!places.ok) throw new Error(places.fault.map(formatFinding).join('\n'))
  const { defaultPlace } = deployment.value.value
  const place = places.value.value.places[defaultPlace]
  if (place === undefined) throw new Error(`${folder} : lieu « ${defaultPlace} » inconnu`)
  return embedFront(deployment.value.value, place)
}

const embedFront = (deployment: Deployment, place: Place): EmbeddedFront => ({
  deploymentName: deployment.name,
  placeName: place.name,
  terminalName: place.terminals[0]?.name ?? '',
  langs: deployment.langs,
  times: timesAt(deployment, place),
  tiles: deployment.tiles,
})

/** A place may change some of the deployment's times. */
const timesAt = ({ times }: Deployment, place: Place): Times => ({
  silenceSeconds: place.times?.silenceSeconds ?? times.silenceSeconds,
  warningSeconds: place.times?.warningSeconds ?? times.warningSeconds,
  curtainSeconds: place.times?.curtainSeconds ?? times.curtainSeconds,
  goodbyeSeconds: place.times?.goodbyeSeconds ?? times.goodbyeSeconds,
})
