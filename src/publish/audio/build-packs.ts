/** The files of recordings of a release: one for the shell, one for what is around guides, one for each guide. */
import { type BuiltFile, builtFile } from '#author/build-release.ts'
import { writePack } from '#seal/recordings-pack.ts'
import type { DeploymentAudio } from './deployment-audio.ts'

/** A sentence without a sound is left out: whether one may be is decided before (check-audio.ts). */
export const buildPacks = (audio: DeploymentAudio): Promise<readonly BuiltFile[]> =>
  Promise.all(
    [...audio.packs]
      .map(([name, sentences]) => {
        const sounds = sentences.flatMap((one): (readonly [string, Uint8Array])[] => {
          const sound = audio.soundOf(one.name)
          return sound ? [[one.name, sound.bytes]] : []
        })
        return { name, sounds: new Map(sounds) }
      })
      .filter(({ sounds }) => sounds.size > 0)
      .map(({ name, sounds }) => builtFile(name, writePack(audio.lang, sounds))),
  )
