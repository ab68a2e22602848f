/** The synthetic voice: eSpeak NG, compiled to JavaScript, its French in the package. Nothing is asked of the network. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import loadEspeak from '@echogarden/espeak-ng-emscripten'
import type { Sound, Voice } from './voice.ts'

/** About thirteen letters a second: the pace of somebody who reads to a person who listens carefully. */
const wordsPerMinute = 150

const packageName = '@echogarden/espeak-ng-emscripten'
const inPackage = (name: string) => fileURLToPath(new URL(name, import.meta.resolve(packageName)))

const versionOf = () =>
  v.parse(
    v.pipe(v.string(), v.parseJson(), v.object({ version: v.string() })),
    readFileSync(inPackage('package.json'), 'utf8'),
  ).version

/** Known without waking the engine. */
export const espeakNames = () => ({
  id: `espeak-${versionOf()}-fr-${wordsPerMinute}`,
  name: 'voix de synthèse',
  licence: 'libre de droits (voix eSpeak NG)',
  lang: 'fr',
})

export const espeakVoice = async (): Promise<Voice> => {
  const { eSpeakNGWorker: Worker } = await loadEspeak({ locateFile: inPackage })
  const worker = new Worker()
  if (worker.set_voice('fr-fr', 'fr-fr', 0, 0, 0) !== 0)
    throw new Error('eSpeak NG: no French voice in the package')
  worker.set_rate(wordsPerMinute)
  const rate = worker.get_samplerate()
  return {
    ...espeakNames(),
    say: (sentence) => joinPieces(sentence, rate, worker),
  }
}

function joinPieces(
  sentence: string,
  rate: number,
  worker: { synthesize(text: string, heard: (audio: Int16Array | null) => boolean): void },
): Sound {
  const pieces: Int16Array[] = []
  worker.synthesize(sentence, (audio) => {
    if (audio) pieces.push(audio)
    return false
  })
  const samples = new Int16Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    samples.set(piece, at)
    at += piece.length
  }
  return { samples, rate }
}
