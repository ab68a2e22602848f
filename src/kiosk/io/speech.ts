/** Reads a screen aloud, one sentence at a time, with a voice of this PC. Web Speech API. */
import { type Clock, systemClock } from './clock.ts'
import { browserVoiceBox, type VoiceBox } from './voice-box.ts'
import { chooseVoice, type Voice } from './voices.ts'

/**
 * `ended`: all was said. `stopped`: by the person, or by another reading. `mute`: no voice of this PC speaks the
 * language. `failed`: the voice did not answer.
 */
export type SpeechEnd = 'ended' | 'stopped' | 'mute' | 'failed'

export interface SpeechHandle {
  stop(): void
  /** Called as each sentence begins, with its index. */
  onSentence(listener: (index: number) => void): void
  readonly end: Promise<SpeechEnd>
}

export interface Speech {
  /** Whether a voice of this PC speaks the language. May become true a moment after the start: see `onVoices`. */
  canSpeak(lang: string): boolean
  onVoices(listener: () => void): void
  /** Reads from the first sentence; whatever was being read stops. */
  speak(sentences: readonly string[], lang: string): SpeechHandle
  stop(): void
  isSpeaking(): boolean
}

export interface SpeechOptions {
  readonly voiceBox?: VoiceBox | undefined
  readonly clock?: Clock
  /** Where touches and keys are heard. A touch on the key that starts and stops the reading is left to it. */
  readonly touched?: EventTarget
  /** 1 is the voice's own pace. */
  readonly rate?: number
}

/** One sentence being said. */
interface Saying {
  readonly end: Promise<SpeechEnd>
  stop(): void
}

/** A generous guess of how long a voice needs: it takes breath, then about eleven characters a second. */
const estimateMs = (sentence: string, rate: number) => 1000 + (sentence.length * 90) / rate

/** « Écouter », which is « Arrêter » while reading: stopped by the press already, its click would start again. */
const isSpeechControl = (event: Event) =>
  event.target instanceof Element && event.target.closest('.bar-key-listen') !== null

/** One instance per page: the browser has one voice queue. */
export function openSpeech(options: SpeechOptions = {}): Speech {
  const { clock = systemClock, rate = 0.95, touched = document } = options
  const voiceBox = 'voiceBox' in options ? options.voiceBox : browserVoiceBox()
  const chosen = new Map<string, Voice>()
  const voiceListeners = new Set<() => void>()
  let current: { stop(): void } | undefined

  // Chosen once: two screens in two voices sound like two persons.
  const voiceFor = (lang: string): Voice | undefined => {
    const voice = chosen.get(lang) ?? chooseVoice(voiceBox?.voices() ?? [], lang)
    if (voice) chosen.set(lang, voice)
    return voice
  }

  const stop = () => {
    current?.stop()
    current = undefined
    voiceBox?.silence()
  }

  voiceBox?.onVoices(() => {
    chosen.clear()
    for (const listener of voiceListeners) listener()
  })
  const stopOnTouch = (event: Event) => {
    if (current && !isSpeechControl(event)) stop()
  }
  for (const type of ['pointerdown', 'keydown'])
    touched.addEventListener(type, stopOnTouch, { capture: true, passive: true })

  /** Ends when the sentence was said, or when the watchdog no longer believes that the browser will tell. */
  const say = (sentence: string, lang: string, voice: Voice): Saying => {
    const { promise, resolve } = Promise.withResolvers<SpeechEnd>()
    let hasStarted = false
    const cancel = clock.after(2 * estimateMs(sentence, rate), () => {
      voiceBox?.silence()
      // Said, but its end was lost (a known fault of several browsers): go on. Never begun: nothing can be heard.
      resolve(hasStarted ? 'ended' : 'failed')
    })
    const hear = (event: 'started' | 'ended' | 'failed') => {
      if (event === 'started') hasStarted = true
      else resolve(event)
    }
    voiceBox?.say({ sentence, lang, voice, rate, hear })
    return { end: promise.finally(cancel), stop: () => resolve('stopped') }
  }

  const speak = (sentences: readonly string[], lang: string): SpeechHandle => {
    stop()
    const voice = voiceFor(lang)
    const listeners = new Set<(index: number) => void>()
    let saying: Saying | undefined
    let isStopped = false
    const reading = {
      stop() {
        isStopped = true
        saying?.stop()
      },
    }

    const run = async (): Promise<SpeechEnd> => {
      if (!voice) return 'mute'
      await Promise.resolve() // Lets the caller add its listeners before the first sentence.
      for (const [index, sentence] of sentences.entries()) {
        if (isStopped) return 'stopped'
        for (const listener of listeners) listener(index)
        saying = say(sentence, lang, voice)
        const end = await saying.end
        if (end !== 'ended') return end
      }
      return 'ended'
    }

    current = reading
    const end = run().finally(() => {
      if (current === reading) current = undefined
    })
    return {
      stop: () => {
        if (current === reading) stop()
      },
      onSentence: (listener) => {
        listeners.add(listener)
      },
      end,
    }
  }

  return {
    canSpeak: (lang) => voiceFor(lang) !== undefined,
    onVoices: (listener) => {
      voiceListeners.add(listener)
    },
    speak,
    stop,
    isSpeaking: () => current !== undefined,
  }
}
