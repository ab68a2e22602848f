/** What a deployment says aloud, and what of it has a sound: recorded by somebody, made by the synthetic voice, or missing. */
import { doorsOf } from '#author/build-doors.ts'
import { publicParts } from '#author/build-release.ts'
import type { DeploymentContent } from '#author/read-deployment.ts'
import { publicSentences } from '#author/speech/public-sentences.ts'
import type { Guide } from '#contract/guide.ts'
import { frontDigits, frontPackOf, packName } from '#contract/recording.ts'
import type { PlacedFinding } from '#contract/finding.ts'
import { recordingName } from '#seal/recording-name.ts'
import { webCrypto } from '#seal/seal-crypto.ts'
import { encoding } from './encode-sound.ts'
import { espeakNames } from './espeak-voice.ts'
import { type HumanSound, readHumanSounds, soundFolders } from './human-recordings.ts'
import type { NamedSentence } from './make-recordings.ts'
import { secondsOfOggOpus } from './ogg-opus.ts'
import { readSpokenWords } from './spoken-words.ts'
import { type SyntheticFolder, syntheticFolder } from './synthetic-folder.ts'

/** The language that recordings are made in today. */
const lang = 'fr'

/** A deployment at a day, its guides compiled. */
export interface SpokenDeployment {
  readonly folder: string
  readonly content: DeploymentContent
  readonly guides: readonly Guide[]
  /** `YYYY-MM-DD`. */
  readonly today: string
}

export interface SoundOf {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly seconds: number
  readonly kind: 'human' | 'synthetic'
}

export interface DeploymentAudio {
  readonly lang: string
  /** By file of recordings, what it says. */
  readonly packs: ReadonlyMap<string, readonly NamedSentence[]>
  readonly human: ReadonlyMap<string, HumanSound>
  readonly findings: readonly PlacedFinding[]
  readonly synthetic: SyntheticFolder
  /** `undefined`: missing, or cut short on the disk. */
  readonly soundOf: (name: string) => SoundOf | undefined
}

const crypto256 = webCrypto(crypto.subtle)
const nameOf = (sentence: string) => recordingName(sentence, lang, crypto256)

/** Every sentence, by the file of recordings it travels in. */
export async function spokenPacks({
  content,
  guides,
  today,
}: Omit<SpokenDeployment, 'folder'>): Promise<DeploymentAudio['packs']> {
  const shown = {
    ...publicParts(content, guides, today),
    diagnostic: content.diagnostic?.value,
    doors: doorsOf(content),
  }
  const { shell, front, guides: ofGuides } = publicSentences(shown, await readSpokenWords(), lang)
  const around = await named(front)
  const packs: [string, readonly NamedSentence[]][] = [
    [packName(lang, 'shell'), await named(shell)],
    ...frontDigits.map((digit): [string, readonly NamedSentence[]] => {
      const pack = packName(lang, { front: digit })
      return [pack, around.filter(({ name }) => frontPackOf(name, lang) === pack)]
    }),
  ]
  for (const [guide, sentences] of ofGuides)
    packs.push([packName(lang, { guide }), await named(sentences)])
  return new Map(packs)
}

const named = (sentences: ReadonlySet<string>): Promise<readonly NamedSentence[]> =>
  Promise.all([...sentences].map(async (sentence) => ({ sentence, name: await nameOf(sentence) })))

export async function deploymentAudio(
  deployment: SpokenDeployment,
  root?: string,
): Promise<DeploymentAudio> {
  const shelves = deployment.content.deployment.value.shelves ?? []
  const human = await readHumanSounds(soundFolders(deployment.folder, shelves), lang, nameOf)
  const synthetic = syntheticFolder(`${espeakNames().id}-${encoding}`, root)
  const read = (name: string): SoundOf | undefined => {
    const recorded = human.sounds.get(name)
    const bytes = recorded?.bytes ?? synthetic.read(name)
    const seconds = bytes && secondsOfOggOpus(bytes)
    return bytes && seconds !== undefined
      ? { bytes, seconds, kind: recorded ? 'human' : 'synthetic' }
      : undefined
  }
  const known = new Map<string, SoundOf | undefined>()
  return {
    lang,
    packs: await spokenPacks(deployment),
    human: human.sounds,
    findings: human.findings,
    synthetic,
    soundOf: (name) => {
      const sound = known.get(name) ?? read(name)
      known.set(name, sound)
      return sound
    },
  }
}

/** Each once, though several files say it. */
export const allSentences = ({
  packs,
}: Pick<DeploymentAudio, 'packs'>): ReadonlyMap<string, NamedSentence> =>
  new Map([...packs.values()].flat().map((one) => [one.name, one]))

export const missingSentences = (audio: DeploymentAudio): readonly NamedSentence[] =>
  [...allSentences(audio).values()].filter(({ name }) => audio.soundOf(name) === undefined)
