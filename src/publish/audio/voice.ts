/** A voice that makes sounds of sentences while content is built. Another engine takes its place behind these words. */

/** One channel of 16-bit samples. */
export interface Sound {
  readonly samples: Int16Array
  /** Samples a second. */
  readonly rate: number
}

export interface VoiceNames {
  /** The same words said the same way have the same id: another voice, pace or version makes everything again. */
  readonly id: string
  /** Who speaks, in French, as lists say it. */
  readonly name: string
  readonly licence: string
  readonly lang: string
}

export interface Voice extends VoiceNames {
  /** Throws when the engine itself has failed. */
  say(sentence: string): Sound
}
