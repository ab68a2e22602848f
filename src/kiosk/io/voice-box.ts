/** The browser's speech synthesis, reduced to what reading a screen aloud needs. */
import type { Voice } from './voices.ts'

export interface Utterance {
  readonly sentence: string
  readonly lang: string
  readonly voice: Voice
  /** 1 is the voice's own pace. */
  readonly rate: number
  /** From 0 to 1, the whole time of the sentence. */
  readonly volume: number
  readonly hear: (event: 'started' | 'ended' | 'failed') => void
}

export interface VoiceBox {
  voices(): readonly Voice[]
  /** The list is often empty until the browser has asked the system. */
  onVoices(listener: () => void): void
  say(utterance: Utterance): void
  /** Silence at once; what was being said fails. */
  silence(): void
}

/** `undefined` where the browser cannot speak. */
export function browserVoiceBox(synthesis = globalThis.speechSynthesis): VoiceBox | undefined {
  // Typed as always there; absent from some builds of Chromium.
  if (!('speechSynthesis' in globalThis)) return undefined
  // Chromium forgets the events of an utterance that nothing else holds.
  let held: SpeechSynthesisUtterance | undefined
  return {
    voices: () => synthesis.getVoices(),
    onVoices: (listener) => synthesis.addEventListener('voiceschanged', listener),
    say({ sentence, lang, voice, rate, volume, hear }) {
      const found = synthesis.getVoices().find((one) => one.voiceURI === voice.voiceURI)
      // Without a voice the browser would take its default one, in whatever language.
      if (!found) return hear('failed')
      held = new SpeechSynthesisUtterance(sentence)
      held.lang = lang
      held.rate = rate
      held.volume = volume
      held.voice = found
      held.addEventListener('start', () => hear('started'))
      held.addEventListener('end', () => hear('ended'))
      held.addEventListener('error', () => hear('failed'))
      return synthesis.speak(held)
    },
    silence() {
      held = undefined
      synthesis.cancel()
    },
  }
}
