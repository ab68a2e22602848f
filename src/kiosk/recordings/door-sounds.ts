/** Sounds of the release on the screens, for what stands beside guides. */
import { openPack } from '#seal/recordings-pack.ts'
import { recordingName } from '#seal/recording-name.ts'
import type { SealCrypto } from '#seal/seal-crypto.ts'
import type { DoorSounds } from '../app/doors.ts'
import { shownManifest } from '../release/shown-manifest.ts'
import type { KioskReleases } from '../release/terminal-stores.ts'

export const doorSounds = (
  releases: KioskReleases,
  crypto: Pick<SealCrypto, 'sha256'>,
): DoorSounds => {
  const read = async (pack: string, sound: string) => {
    const manifest = await shownManifest(releases)
    const file = manifest?.files.find(({ name }) => name === pack)
    const bytes = file && (await releases.readFile(file.sha256))
    // A disk may have changed what was verified when it came.
    if (!bytes || (await crypto.sha256(bytes)) !== file.sha256) return undefined
    const opened = openPack(bytes)
    if (!opened.ok) return undefined
    return opened.value.sound(await recordingName(sound, opened.value.lang, crypto))
  }
  return { find: (pack, sound) => read(pack, sound).catch(() => undefined) }
}
