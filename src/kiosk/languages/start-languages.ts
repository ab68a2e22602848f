/** The language that the person chose, when speakers brought it: its words come from the release, then are on the screens. */
import * as v from 'valibot'
import { languageFileSchema } from '#contract/language-pack.ts'
import type { Content } from '#contract/release.ts'
import type { Reading } from '#contract/text.ts'
import type { Store } from '#ui/store/store.ts'
import type { LanguageState } from '../app/language-state.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { WakingState } from '../app/waking-state.ts'
import type { TextsOf } from '../start/load-texts.ts'
import { markLanguages } from './mark-languages.ts'
import './languages.css'

const fileText = v.pipe(v.string(), v.parseJson(), languageFileSchema)

/** `undefined`: the release has no such language, or this version does not understand it. */
export function languageOf(content: Content | undefined, lang: string): LanguageState | undefined {
  const offered = content?.front.languages?.find((one) => one.lang === lang)
  const parsed = v.safeParse(fileText, content?.languages?.[lang.toLowerCase()])
  if (!offered || !parsed.success || parsed.output.lang !== lang) return undefined
  const words = new Map(parsed.output.words)
  const { name, direction } = offered
  return { lang, name, direction, translate: (french) => words.get(french), heard: new Set() }
}

export function startLanguages(
  session: Pick<SessionPort, 'read' | 'subscribe'>,
  terminal: Store<WakingState>,
  textsOf: TextsOf,
): void {
  let known: { readonly content: Content | undefined; readonly lang: string } | undefined
  const close = { marks: () => {} }
  const speak = (reading: Reading) => {
    const { content } = terminal.read()
    if (known?.content === content && known?.lang === reading.lang) return
    known = { content, lang: reading.lang }
    const language = languageOf(content, reading.lang)
    if (!language && !terminal.read().language) return
    close.marks()
    terminal.change({ language, texts: textsOf(reading, language) })
    close.marks = language ? markLanguages(language) : () => {}
  }
  const follow = () => speak(session.read().context.comfort.reading)
  session.subscribe(follow)
  terminal.subscribe(follow)
  follow()
}
