import type { Reading, Text } from '#contract/text.ts'

/** Words with the language they are in, for the `lang` attribute and for the voice. */
export interface Words {
  readonly lang: string
  readonly value: string
}

const wordsIn = (lang: string, value: string | undefined): Words | undefined =>
  value === undefined ? undefined : { lang, value }

/**
 * What the eye reads: the asked language and register, then its plain register, then French. A text without French
 * (check T01 refuses it) shows the first language it has; the `lang` is always the one of the words returned.
 */
export function readText(text: Text, { lang, register }: Reading): Words {
  const easy = register === 'easy' ? text.easy : undefined
  return (
    wordsIn(lang, easy?.[lang]) ??
    wordsIn(lang, text.std[lang]) ??
    wordsIn('fr', easy?.['fr']) ??
    wordsIn('fr', text.std['fr']) ??
    Object.entries(text.std).map(([other, value]) => ({ lang: other, value }))[0] ?? {
      lang,
      value: '',
    }
  )
}

/**
 * What a voice says: `spoken`, then `easy`, then `std`, in one language only. When the asked language has no words, the
 * ones that `readText` shows are said in their own language: French is never read by another language's voice.
 */
export function speakText(text: Text, reading: Reading): Words | undefined {
  const said = (lang: string) =>
    wordsIn(lang, text.spoken?.[lang] ?? text.easy?.[lang] ?? text.std[lang])
  const words = said(reading.lang) ?? said(readText(text, reading).lang)
  return words?.value === '' ? undefined : words
}
