/** What every screen is given. Screens read from here and send events; they never touch the outside themselves. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Words, readText } from '#guide/read-text.ts'
import type { Reading, Text } from '#contract/text.ts'
import type { SessionEvent } from '#session/session-words.ts'
import type { SessionState } from './session-port.ts'
import { frenchSpaces } from './french-spaces.ts'
import { rememberSpoken } from '../io/spoken-forms.ts'
import type { TerminalState } from './terminal-state.ts'
import type { Texts } from './texts.ts'

export interface Kiosk {
  readonly session: SessionState
  readonly terminal: TerminalState
  readonly t: Texts['t']
  readonly send: (event: SessionEvent) => void
  /** A guide's text, in the person's language and register. */
  readonly say: (text: Text) => string
  /** The language `say` would use, for the `lang` attribute. */
  readonly langOf: (text: Text) => string
}

export const KioskContext = createContext<Kiosk | undefined>(undefined)

const inLang = (lang: string, words: string) => (lang === 'fr' ? frenchSpaces(words) : words)

/** In the language that speakers brought, easy words first; else as it is written. */
function wordsOf(text: Text, reading: Reading, { language }: TerminalState): Words {
  const words = readText(text, reading)
  if (language?.lang !== reading.lang || words.lang === reading.lang) return words
  const value = [text.easy?.['fr'], text.std['fr']]
    .map((french) => french && language.translate(french))
    .find((said) => said)
  if (!value) return words
  language.heard.add(value)
  return { lang: reading.lang, value }
}

export function kioskOf(
  session: SessionState,
  terminal: TerminalState,
  send: (event: SessionEvent) => void,
): Kiosk {
  const { reading } = session.context.comfort
  return {
    session,
    terminal,
    send,
    t: (key, values) => inLang(terminal.texts.lang, terminal.texts.t(key, values)),
    say: (text) => {
      const words = wordsOf(text, reading, terminal)
      const { lang } = words
      const value = inLang(lang, words.value)
      const spoken = text.spoken?.[lang]
      if (spoken) rememberSpoken(value, spoken)
      return value
    },
    langOf: (text) => wordsOf(text, reading, terminal).lang,
  }
}

export function useKiosk(): Kiosk {
  const kiosk = useContext(KioskContext)
  if (!kiosk) throw new Error('A screen was rendered outside the kiosk')
  return kiosk
}
