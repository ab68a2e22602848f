/** Reads a screen aloud, one sentence at a time: what was recorded, else a voice of this PC. Web Speech API. */
import { type Clock, systemClock } from './clock.ts'
import { browserVoiceBox, type VoiceBox } from './voice-box.ts'
import { chooseVoice, type Voice } from './voices.ts'

/**
 * `ended`: all that can be said was said. `stopped`: by the person, or by another reading. `mute`: nothing here speaks the
 * language. `failed`: the voice did not answer.
 */
export type SpeechEnd = 'ended' | 'stopped' | 'mute' | 'failed'

export interface SpeechHandle {
  stop(): void
  /** Called as each sentence begins, with its index. */
  onSentence(listener: (index: number) => void): void
  readonly end: Promise<SpeechEnd>
}

/** One sentence being said. */
export interface Saying {
  readonly end: Promise<SpeechEnd>
  stop(): void
  /** From 0 to 1. Absent: this sentence keeps the one it began with, as a voice does. */
  setVolume?(volume: number): void
}

/** Sentences that were recorded before (recordings/start-recorded.ts). */
export interface Recordings {
  /** Whether those of a language are here. */
  speaks(lang: string): boolean
  /** What begins its reading, at a volume from 0 to 1; `undefined` when it was not recorded. Never rejects. */
  find(sentence: string, lang: string): Promise<((volume: number) => Saying) | undefined>
}

export interface Speech {
  /** Whether something here speaks the language. May change: see `onVoices`. */
  canSpeak(lang: string): boolean
  onVoices(listener: () => void): void
  /** From now on these are heard before any voice; `undefined` when they are gone. */
  useRecordings(recordings: Recordings | undefined): void
  /** Reads from the first sentence; whatever was being read stops. */
  speak(sentences: readonly string[], lang: string): SpeechHandle
  stop(): void
  isSpeaking(): boolean
  /** From 0 to 1, at once where what is being said allows it, from the next sentence on otherwise. */
  setVolume(volume: number): void
}

export interface SpeechOptions {
  readonly voiceBox?: VoiceBox | undefined
  readonly clock?: Clock
  /** Where touches and keys are heard. A touch on the key that starts and stops the reading is left to it. */
  readonly touched?: EventTarget
  /** 1 is the voice's own pace. */
  readonly rate?: number
}

/** A generous guess of how long a voice needs: it takes breath, then about eleven characters a second. */
const estimateMs = (sentence: string, rate: number) => 1000 + (sentence.length * 90) / rate

/** A voice that has not begun by then cannot be heard, whatever it promises. */
const beginsWithinMs = 2000

/** « Écouter », which is « Arrêter » while reading: stopped by the press already, its click would start again. And how loud it is. */
const isSpeechControl = (event: Event) =>
  event.target instanceof Element && event.target.closest('.bar-key-listen, .loudness') !== null

/** Whoever goes by the keyboard to how loud it is hears it meanwhile. */
const isMoving = (event: Event) =>
  event instanceof KeyboardEvent && (event.key === 'Tab' || event.key === 'Shift')

/** One instance per page: the browser has one voice queue. */
export function openSpeech(options: SpeechOptions = {}): Speech {
  const { clock = systemClock, rate = 0.95, touched = document } = options
  const voiceBox = 'voiceBox' in options ? options.voiceBox : browserVoiceBox()
  const chosen = new Map<string, Voice>()
  /** Languages of which the voice is listed and does not speak. */
  const lost = new Set<string>()
  const listeners = new Set<() => void>()
  let recordings: Recordings | undefined
  let current: { stop(): void; setVolume(): void } | undefined
  let volume = 1

  const tell = () => {
    for (const listener of listeners) listener()
  }

  // Chosen once: two screens in two voices sound like two persons.
  const voiceFor = (lang: string): Voice | undefined => {
    if (lost.has(lang)) return undefined
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
    lost.clear()
    tell()
  })
  const stopOnTouch = (event: Event) => {
    if (current && !isSpeechControl(event) && !isMoving(event)) stop()
  }
  for (const type of ['pointerdown', 'keydown'])
    touched.addEventListener(type, stopOnTouch, { capture: true, passive: true })

  /** Ends when the sentence was said, or when the watchdog no longer believes that the browser will tell. */
  const say = (sentence: string, lang: string, voice: Voice): Saying => {
    const { promise, resolve } = Promise.withResolvers<SpeechEnd>()
    const giveUp = (end: SpeechEnd) => {
      voiceBox?.silence()
      resolve(end)
    }
    const cancelBegin = clock.after(beginsWithinMs, () => giveUp('failed'))
    // Said, but its end was lost (a known fault of several browsers): go on.
    const cancelEnd = clock.after(2 * estimateMs(sentence, rate), () => giveUp('ended'))
    const hear = (event: 'started' | 'ended' | 'failed') => {
      cancelBegin()
      if (event !== 'started') resolve(event)
    }
    voiceBox?.say({ sentence, lang, voice, rate, volume, hear })
    const end = promise.finally(() => {
      cancelBegin()
      cancelEnd()
    })
    return { end, stop: () => resolve('stopped') }
  }

  const speak = (sentences: readonly string[], lang: string): SpeechHandle => {
    stop()
    const followers = new Set<(index: number) => void>()
    let saying: Saying | undefined
    let isStopped = false
    const reading = {
      stop() {
        isStopped = true
        saying?.stop()
      },
      setVolume: () => saying?.setVolume?.(volume),
    }

    /** A recording that does not play is said by a voice, where there is one. */
    const sayOne = async (sentence: string): Promise<SpeechEnd> => {
      const play = await recordings?.find(sentence, lang)
      if (isStopped) return 'stopped'
      saying = play?.(volume)
      const played = await saying?.end
      if (played === 'ended' || played === 'stopped') return played
      const voice = voiceFor(lang)
      if (!voice) return 'mute'
      saying = say(sentence, lang, voice)
      const end = await saying.end
      if (end === 'failed') {
        // A key that says nothing would be a dead one: it is hidden until the browser lists its voices again.
        lost.add(lang)
        tell()
      }
      return end
    }

    const run = async (): Promise<SpeechEnd> => {
      await Promise.resolve() // Lets the caller add its listeners before the first sentence.
      let isHeard = false
      for (const [index, sentence] of sentences.entries()) {
        if (isStopped) return 'stopped'
        for (const follower of followers) follower(index)
        const end = await sayOne(sentence)
        if (end === 'stopped' || end === 'failed') return end
        isHeard ||= end === 'ended'
      }
      return isHeard ? 'ended' : 'mute'
    }

    current = reading
    const end = run().finally(() => {
      if (current === reading) current = undefined
    })
    return {
      stop: () => {
        if (current === reading) stop()
      },
      onSentence: (follower) => {
        followers.add(follower)
      },
      end,
    }
  }

  return {
    canSpeak: (lang) => recordings?.speaks(lang) === true || voiceFor(lang) !== undefined,
    onVoices: (listener) => {
      listeners.add(listener)
    },
    useRecordings(found) {
      recordings = found
      tell()
    },
    speak,
    stop,
    isSpeaking: () => current !== undefined,
    setVolume(wanted) {
      volume = wanted
      current?.setVolume()
    },
  }
}
