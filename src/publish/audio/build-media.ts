/** Sounds of sessions: those that somebody recorded, held to their hash; those of the synthetic voice, chapter by chapter. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuiltFile, builtFile } from '#author/build-release.ts'
import { errorAt } from '#author/place-finding.ts'
import type { DeploymentContent } from '#author/read-deployment.ts'
import type { PlacedFinding } from '#contract/finding.ts'
import {
  chapterSound,
  mediaPackName,
  type MediaSession,
  mostRecordingBytes,
  wholeSound,
} from '#contract/media.ts'
import { sentencesToSay } from '#guide/sentences-to-say.ts'
import { recordingName } from '#seal/recording-name.ts'
import { writePack } from '#seal/recordings-pack.ts'
import { webCrypto } from '#seal/seal-crypto.ts'
import { encodeSound, encoding } from './encode-sound.ts'
import { espeakNames, espeakVoice } from './espeak-voice.ts'
import { secondsOfOggOpus } from './ogg-opus.ts'
import { syntheticFolder } from './synthetic-folder.ts'
import type { Sound, Voice } from './voice.ts'

const lang = 'fr'
const crypto256 = webCrypto(crypto.subtle)
/** Between two sentences of a chapter. */
const pauseMs = 350

export interface BuiltMedia {
  readonly files: readonly BuiltFile[]
  /** M03 a recorded file that is missing, too big, not Ogg Opus, or not the one that was named. */
  readonly findings: readonly PlacedFinding[]
}

/** `root`: where what was made is kept from one time to the next. */
export async function buildMedia(
  folder: string,
  { beside }: Pick<DeploymentContent, 'beside'>,
  root?: string,
): Promise<BuiltMedia> {
  const files: BuiltFile[] = []
  const findings: PlacedFinding[] = []
  if (beside.shelf === undefined) return { files, findings }
  for (const { source, value } of beside.sessions) {
    if (value.recording.kind === 'elsewhere') continue
    if (value.recording.kind === 'synthetic') {
      files.push(await packOf(value, await saidByVoice(value, root)))
      continue
    }
    const read = readRecorded(folder, value, value.recording)
    if (typeof read === 'string') {
      const at = ['recording']
      findings.push(errorAt(source, at, 'M03', read))
    } else files.push(await packOf(value, new Map([[wholeSound, read]])))
  }
  return { files, findings }
}

async function packOf(
  { id }: MediaSession,
  sounds: ReadonlyMap<string, Uint8Array>,
): Promise<BuiltFile> {
  const named = await Promise.all(
    [...sounds].map(
      async ([sound, bytes]) => [await recordingName(sound, lang, crypto256), bytes] as const,
    ),
  )
  return builtFile(mediaPackName(id), writePack(lang, new Map(named)))
}

/** Its bytes, or why not. */
function readRecorded(
  folder: string,
  { id }: MediaSession,
  { sha256 }: Extract<MediaSession['recording'], { kind: 'file' }>,
): Uint8Array | string {
  const path = join(folder, 'media', `${id}.opus`)
  if (!existsSync(path)) return `media/${id}.opus n’est pas là. Ajoutez-le, ou dites où il est.`
  const bytes = new Uint8Array(readFileSync(path))
  if (bytes.length > mostRecordingBytes)
    return `media/${id}.opus pèse ${(bytes.length / 1e6).toFixed(1).replace('.', ',')} Mo, ${mostRecordingBytes / 1e6} Mo au plus : encodez-le plus serré.`
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    return `media/${id}.opus n’est pas le fichier nommé par « sha256 ». Réécoutez-le, puis corrigez l’un ou l’autre.`
  return secondsOfOggOpus(bytes) === undefined
    ? `media/${id}.opus n’est pas un son Ogg Opus entier.`
    : bytes
}

async function saidByVoice(
  { chapters }: MediaSession,
  root: string | undefined,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const kept = syntheticFolder(`media-${espeakNames().id}-${encoding}`, root)
  const sounds = new Map<string, Uint8Array>()
  let voice: Voice | undefined
  for (const [rank, { title, transcript }] of chapters.entries()) {
    const sentences = [title, transcript].flatMap((text) =>
      sentencesToSay(text.spoken?.[lang] ?? text.std[lang] ?? '', lang),
    )
    const name = createHash('sha256').update(sentences.join('\n')).digest('hex').slice(0, 16)
    const before = kept.read(name)
    if (before && secondsOfOggOpus(before) !== undefined) {
      sounds.set(chapterSound(rank), before)
      continue
    }
    const speaker = (voice ??= await espeakVoice())
    const sound = await encodeSound(joined(sentences.map((sentence) => speaker.say(sentence))))
    kept.write(name, Uint8Array.from(sound))
    sounds.set(chapterSound(rank), sound)
  }
  return sounds
}

function joined(sounds: readonly Sound[]): Sound {
  const rate = sounds[0]?.rate ?? 22_050
  const pause = Math.round((rate * pauseMs) / 1000)
  const length = sounds.reduce((sum, { samples }) => sum + samples.length + pause, 0)
  const samples = new Int16Array(length)
  let at = 0
  for (const sound of sounds) {
    samples.set(sound.samples, at)
    at += sound.samples.length + pause
  }
  return { samples, rate }
}
