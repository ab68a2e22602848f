/** What of the release on the screens is to be heard: fetched once its texts are shown, by difference. */
import { fetchTarget } from '#seal/fetch-target.ts'
import { bringLate } from '#seal/bring-late.ts'
import { isLate } from '#seal/needed-files.ts'
import { targetPathOf } from '#seal/target-path.ts'
import { type Looking, roomFor } from '../release/look-for-release.ts'
import { shownManifest } from '../release/shown-manifest.ts'

/** Whether any came. Lengths and hashes are those of the list that was signed and kept; no metadata is asked for. */
export async function bringRecordings({
  releases,
  seal,
  targetsBase,
  storage,
}: Looking): Promise<boolean> {
  const manifest = await shownManifest(releases)
  if (!manifest) return false
  const room = await roomFor(manifest.files.filter(isLate), releases, storage)
  if (!room.ok) return false
  let hasCome = false
  await bringLate(
    manifest,
    async ({ name, sha256, bytes }) => {
      const brought = await fetchTarget(
        targetsBase,
        targetPathOf(name),
        { length: bytes, hashes: { sha256 } },
        seal,
      )
      hasCome ||= brought.ok
      return brought
    },
    releases,
  )
  return hasCome
}
