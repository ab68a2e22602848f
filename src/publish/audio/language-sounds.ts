/** Recordings in the languages that speakers bring: theirs only, a synthetic voice never speaks for them. */
import { type BuiltFile, builtFile } from '#author/build-release.ts'
import type { PlacedFinding } from '#contract/finding.ts'
import { packName } from '#contract/recording.ts'
import { recordingName } from '#seal/recording-name.ts'
import { writePack } from '#seal/recordings-pack.ts'
import { webCrypto } from '#seal/seal-crypto.ts'
import type { SpokenDeployment } from './deployment-audio.ts'
import { readHumanSounds, soundFolders } from './human-recordings.ts'

const crypto256 = webCrypto(crypto.subtle)

/** A file for each language that has a recording; any of them may be missing. Findings: A05, A07 as for French. */
export async function languageSounds({
  folder,
  content,
}: Pick<SpokenDeployment, 'folder' | 'content'>): Promise<{
  readonly files: readonly BuiltFile[]
  readonly findings: readonly PlacedFinding[]
}> {
  const folders = soundFolders(folder, content.deployment.value.shelves ?? [])
  const all = await Promise.all(
    content.languages.map(async ({ pack }) => {
      const { lang } = pack.value
      const nameOf = (sentence: string) => recordingName(sentence, lang, crypto256)
      return { lang, ...(await readHumanSounds(folders, lang, nameOf)) }
    }),
  )
  const files = all
    .filter(({ sounds }) => sounds.size > 0)
    .map(({ lang, sounds }) => {
      const bytes = new Map([...sounds].map(([name, sound]) => [name, sound.bytes] as const))
      return builtFile(packName(lang, 'shell'), writePack(lang, bytes))
    })
  return { files: await Promise.all(files), findings: all.flatMap(({ findings }) => findings) }
}
