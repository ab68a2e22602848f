/** Which voice reads which language: a local one or none. */

/** The part of `SpeechSynthesisVoice` that matters. */
export interface Voice {
  readonly voiceURI: string
  /** BCP 47; some systems write `fr_FR`. */
  readonly lang: string
  readonly name: string
  readonly default: boolean
  /** `false`: the text would be sent to a server to be spoken. */
  readonly localService: boolean
}

const normalise = (lang: string) => lang.replaceAll('_', '-').toLowerCase()
const languageOf = (lang: string) => normalise(lang).split('-')[0]

/**
 * The voice for a language: on this PC (`localService`: nothing said leaves it), in that language and no other (French
 * read by an English voice cannot be understood), same region first, then the system's own choice, then by name so
 * that every screen is read by the same voice.
 */
export function chooseVoice(voices: readonly Voice[], lang: string): Voice | undefined {
  const rank = (voice: Voice) =>
    (normalise(voice.lang) === normalise(lang) ? 2 : 0) + (voice.default ? 1 : 0)
  return voices
    .filter((voice) => voice.localService && languageOf(voice.lang) === languageOf(lang))
    .toSorted((a, b) => rank(b) - rank(a) || a.name.localeCompare(b.name))[0]
}
