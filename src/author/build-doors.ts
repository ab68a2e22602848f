/** The files of a release that stand beside guides. */
import { mediaDoor, type ShownMedia } from '#contract/media.ts'
import { passDoor, type ShownPass } from '#contract/pass.ts'
import { directoryDoor, type FoundDirectory } from '#contract/place-directory.ts'
import { canonicalJson } from './canonical-json.ts'
import { shownMedia } from './check-media.ts'
import { shownPass } from './check-pass.ts'
import { foundDirectory } from './directory/found-places.ts'
import type { DeploymentContent } from './read-deployment.ts'

export interface Doors {
  readonly [directoryDoor]: FoundDirectory | undefined
  readonly [mediaDoor]: ShownMedia | undefined
  readonly [passDoor]: ShownPass | undefined
}

/** As terminals show them. */
export function doorsOf({
  beside,
  places,
  registry,
}: Pick<DeploymentContent, 'beside' | 'places' | 'registry'>): Doors {
  const directory = foundDirectory(
    beside.directory.map(({ value }) => value),
    places.value,
  )
  return {
    [directoryDoor]: directory,
    [mediaDoor]: shownMedia({ beside, registry }),
    [passDoor]: beside.pass && shownPass(beside.pass.value, directory),
  }
}

/** Name and text of each; what a deployment does not have is not there. */
export const buildDoors = (
  content: Pick<DeploymentContent, 'beside' | 'places' | 'registry'>,
): readonly (readonly [name: string, text: string])[] =>
  Object.entries(doorsOf(content)).flatMap(([id, door]) =>
    door === undefined ? [] : [[`doors/${id}`, canonicalJson(door)] as const],
  )
