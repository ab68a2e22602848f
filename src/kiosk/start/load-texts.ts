/** The shell's words through i18next, French underneath every other language. */
import { createInstance } from 'i18next'
import { frontEn } from '../texts/front-en.ts'
import { frontFr } from '../texts/front-fr.ts'
import { laterEn } from '../texts/later-en.ts'
import { laterFr } from '../texts/later-fr.ts'
import type { Texts } from '../app/texts.ts'

export type TextsOf = (lang: string) => Texts

export async function loadTexts(): Promise<TextsOf> {
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
      fr: { translation: { ...frontFr, ...laterFr } },
      en: { translation: { ...frontEn, ...laterEn } },
    },
  })
  return (lang) => {
    const translate = i18n.getFixedT(lang)
    return { lang, t: (key, values) => translate(key, { ...values }) }
  }
}
