/** « Écouter »: reads the screen aloud, recordings first, else a voice of this PC; the key is hidden when there is neither. */
import type { SessionPort } from '../app/session-port.ts'
import type { Store } from '#ui/store/store.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import { sentencesToSay } from '#guide/sentences-to-say.ts'
import { spokenTexts } from '../io/screen-speech.ts'
import { openSpeech, type Speech } from '../io/speech.ts'
import { loudnessNow, volumeOf } from './loudness-now.ts'
import { LoudnessStrip } from './loudness-strip.tsx'

export type Reading = ReturnType<typeof startReading>

export function startReading(
  session: SessionPort,
  terminal: Store<TerminalState>,
  speech: Speech = openSpeech(),
) {
  const langNow = () => session.read().context.comfort.reading.lang
  const update = () => {
    const canListen = speech.canSpeak(langNow())
    if (canListen !== terminal.read().canListen) terminal.change({ canListen })
  }
  const setVolume = () =>
    speech.setVolume(volumeOf(loudnessNow(session.read().context.comfort, terminal.read())))
  speech.onVoices(update)
  session.subscribe(update)
  session.subscribe(setVolume)
  update()
  terminal.change({ reading: { screens: { LoudnessStrip } } })

  const say = async (sentences: readonly string[], lang: string) => {
    if (sentences.length === 0 || !speech.canSpeak(lang)) return 'mute'
    setVolume()
    const handle = speech.speak(sentences, lang)
    // Listening is being there: silence is counted from the last sentence (T2).
    handle.onSentence(() => {
      if (session.read().moment === 'active') session.send({ type: 'person.stirred' })
    })
    return handle.end
  }

  /** Speakers may record what a French text says without writing it: theirs is heard first. */
  const recordedOverFrench = (lang: string) =>
    lang === 'fr' && terminal.read().language?.lang === langNow()

  const listen = async () => {
    const screen = document.querySelector('main')
    if (!screen) return
    terminal.change({ isListening: true })
    for (const { text, lang } of spokenTexts(screen)) {
      // A text in a language without a voice is passed over: never read with another language's voice.
      const registry = terminal.read().content?.front.registry
      const sentences = sentencesToSay(text, lang, registry)
      const spoken = recordedOverFrench(lang) ? await say(sentences, langNow()) : 'mute'
      const end = spoken === 'mute' ? await say(sentences, lang) : spoken
      if (end === 'stopped' || end === 'failed') break
    }
    terminal.change({ isListening: false })
  }

  return {
    speech,
    listen: () => void listen(),
    /** The warning is spoken without being asked: a person who cannot see it must know. */
    announce: (text: string) => void say(sentencesToSay(text, langNow()), langNow()),
  }
}
