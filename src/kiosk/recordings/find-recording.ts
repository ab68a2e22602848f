/** Finds a sentence among the recordings of the release on the screens. */
import { frontDigits, frontPackOf, packName } from '#contract/recording.ts'
import type { Manifest } from '#contract/release.ts'
import { isLate } from '#seal/needed-files.ts'
import { recordingName } from '#seal/recording-name.ts'
import { type OpenPack, openPack } from '#seal/recordings-pack.ts'
import type { SealCrypto } from '#seal/seal-crypto.ts'
import type { KioskReleases } from '../release/terminal-stores.ts'

export interface RecordingFinder {
  /** Whether what any screen may say is here, and what this guide says. */
  hasAll(lang: string, guide: string | undefined): boolean
  /** The bytes of an Ogg Opus file. Never rejects. */
  find(
    sentence: string,
    lang: string,
    guide: string | undefined,
  ): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** Gives back the memory of what was opened. */
  close(): void
}

interface Finding {
  readonly releases: Pick<KioskReleases, 'kept' | 'readFile'>
  readonly crypto: Pick<SealCrypto, 'sha256'>
}

/** What is here when it is called; called again when more has come. */
export async function recordingFinder(
  { files }: Pick<Manifest, 'files'>,
  { releases, crypto }: Finding,
): Promise<RecordingFinder> {
  const late = files.filter(isLate)
  const kept = await releases.kept(late.map(({ sha256 }) => sha256))
  const here = new Map(
    late.flatMap(({ name, sha256 }) => (kept.has(sha256) ? [[name, sha256] as const] : [])),
  )
  const listed = new Set(late.map(({ name }) => name))
  const opened = new Map<string, Promise<OpenPack | undefined>>()

  const read = async (sha256: string): Promise<OpenPack | undefined> => {
    const bytes = await releases.readFile(sha256)
    // A disk may have changed what was verified when it came.
    if (!bytes || (await crypto.sha256(bytes)) !== sha256) return undefined
    const pack = openPack(bytes)
    return pack.ok ? pack.value : undefined
  }
  const open = (name: string) => {
    const sha256 = here.get(name)
    if (sha256 === undefined) return undefined
    const pack = opened.get(name) ?? read(sha256).catch(() => undefined)
    opened.set(name, pack)
    return pack
  }
  const guidePacks = (lang: string, guide: string | undefined) =>
    guide === undefined ? [] : [packName(lang, { guide })]

  return {
    hasAll: (lang, guide) =>
      [
        packName(lang, 'shell'),
        ...frontDigits.map((front) => packName(lang, { front })),
        ...guidePacks(lang, guide),
      ].every((name) => here.has(name) || !listed.has(name)) && here.has(packName(lang, 'shell')),
    async find(sentence, lang, guide) {
      const recording = await recordingName(sentence, lang, crypto)
      for (const name of [
        ...guidePacks(lang, guide),
        packName(lang, 'shell'),
        frontPackOf(recording, lang),
      ]) {
        const sound = (await open(name))?.sound(recording)
        if (sound) return sound
      }
      return undefined
    },
    close: () => opened.clear(),
  }
}
