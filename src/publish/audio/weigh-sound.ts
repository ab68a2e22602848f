/** Whether a sound can be a sentence said aloud: measured, since nobody listens to thousands of them. */
import type { Sound } from './voice.ts'

export interface SoundMeasures {
  readonly seconds: number
  /** Of the loudest sample, 1 being the most that there can be. */
  readonly peak: number
  /** Parts of the sound at that most: what is cut off is heard as a crackle. */
  readonly clipped: number
  /** Parts of the sound, in pieces of 20 ms, that are next to silent. */
  readonly silent: number
  readonly lettersPerSecond: number
}

const pieceMs = 20
/** Below -50 dB of the most. */
const silence = 0.003

export function measureSound({ samples, rate }: Sound, sentence: string): SoundMeasures {
  const piece = Math.round((rate * pieceMs) / 1000)
  let peak = 0
  let clipped = 0
  let silentPieces = 0
  let pieces = 0
  for (let at = 0; at < samples.length; at += piece) {
    let loudest = 0
    for (const sample of samples.subarray(at, at + piece)) {
      const level = Math.abs(sample) / 32_768
      loudest = Math.max(loudest, level)
      if (level >= 32_767 / 32_768) clipped += 1
    }
    peak = Math.max(peak, loudest)
    pieces += 1
    if (loudest < silence) silentPieces += 1
  }
  const seconds = samples.length / rate
  return {
    seconds,
    peak,
    clipped: samples.length === 0 ? 0 : clipped / samples.length,
    silent: pieces === 0 ? 1 : silentPieces / pieces,
    lettersPerSecond: seconds === 0 ? 0 : sentence.length / seconds,
  }
}

/** Why it cannot: `undefined` when it may be kept. */
export const whyUnfit = ({
  seconds,
  peak,
  clipped,
  silent,
  lettersPerSecond,
}: SoundMeasures): string | undefined => {
  if (peak < 0.05 || silent > 0.6) return 'presque rien ne s’entend'
  if (clipped > 0.001) return 'le son est saturé'
  if (lettersPerSecond > 30) return 'trop rapide pour être compris'
  // A telephone number or an acronym takes its time; a minute is a voice that lost its way.
  if (seconds > 60) return 'trop long pour une phrase'
  return undefined
}
