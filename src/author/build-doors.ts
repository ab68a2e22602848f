/** The files of a release that stand beside guides. */
import { mediaDoor } from '#contract/media.ts'
import { passDoor } from '#contract/pass.ts'
import { directoryDoor } from '#contract/place-directory.ts'
import { canonicalJson } from './canonical-json.ts'
import { shownMedia } from './check-media.ts'
import { shownPass } from './check-pass.ts'
import { foundDirectory } from './directory/found-places.ts'
import type { DeploymentContent } from './read-deployment.ts'

/** Name and text of each; what a deployment does not have is not there. */
export function buildDoors({
  beside,
  places,
  registry,
}: Pick<DeploymentContent, 'beside' | 'places' | 'registry'>): readonly (readonly [
  name: string,
  text: string,
])[] {
  const directory = foundDirectory(
    beside.directory.map(({ value }) => value),
    places.value,
  )
  const doors = {
    [directoryDoor]: directory,
    [mediaDoor]: shownMedia({ beside, registry }),
    [passDoor]: beside.pass && shownPass(beside.pass.value, directory),
  }
  return Object.entries(doors).flatMap(([id, door]) =>
    door === undefined ? [] : [[`doors/${id}`, canonicalJson(door)] as const],
  )
}
