/**
 * The shell's words through i18next, French underneath every other language, and ordinary words under the easy ones: most of
 * what the shell says is one short sentence, the same in both. Words are data: they are fetched from the
 * shell's cache, and only those of the first screens, in French, travel as JavaScript in the page.
 */
import { createInstance } from 'i18next'
import type { Reading } from '#contract/text.ts'
import type { LanguageState } from '../app/language-state.ts'
import type { Texts } from '../app/texts.ts'
import { frontFr } from '../texts/front-fr.ts'
import easyFr from '../texts/easy-fr.json?url'
import en from '../texts/en.json?url'
import laterFr from '../texts/later-fr.json?url'

export type TextsOf = (reading: Reading, language?: LanguageState) => Texts
type Words = Readonly<Record<string, string>>
export type ReadWords = (address: string) => Promise<Words>

const fetchWords: ReadWords = async (address) => (await fetch(address)).json()

/** Of the shell, in a language that speakers brought: what it says of each French sentence; its key says its own name. */
const wordsIn = ({ translate, name }: LanguageState, french: Words): Words => ({
  ...Object.fromEntries(
    Object.entries(french).flatMap(([key, words]) => {
      const said = translate(words)
      return said === undefined ? [] : [[key, said]]
    }),
  ),
  'bar.language': name,
})

/** Rejects when the words cannot be read: a shell half cached cannot speak. */
export async function loadTexts(read: ReadWords = fetchWords): Promise<TextsOf> {
  const [french, easy, english] = await Promise.all([read(laterFr), read(easyFr), read(en)])
  const i18n = createInstance()
  await i18n.init({
    lng: 'fr',
    fallbackLng: 'fr',
    // Keys are flat: « step.progress » is one key, not a path.
    keySeparator: false,
    nsSeparator: false,
    // Preact escapes what it renders.
    interpolation: { escapeValue: false },
    resources: {
      fr: { translation: { ...frontFr, ...french }, easy },
      en: { translation: english },
    },
  })
  const brought = (language: LanguageState): Texts => {
    const { lang, heard } = language
    // As i18next writes it, whoever wrote it otherwise.
    const [lng = lang] = Intl.getCanonicalLocales(lang)
    i18n.removeResourceBundle(lng, 'translation')
    i18n.addResourceBundle(lng, 'translation', wordsIn(language, { ...frontFr, ...french }))
    const translate = i18n.getFixedT(lng, 'translation')
    return {
      lang,
      t: (key, values) => {
        const words = translate(key, { ...values })
        if (i18n.exists(key, { ...values, lng, fallbackLng: [] })) heard.add(words)
        return words
      },
    }
  }
  return ({ lang, register }, language) => {
    if (language) return brought(language)
    const isEasy = register === 'easy' && i18n.hasResourceBundle(lang, 'easy')
    const translate = i18n.getFixedT(lang, isEasy ? ['easy', 'translation'] : 'translation')
    return { lang, t: (key, values) => translate(key, { ...values }) }
  }
}
