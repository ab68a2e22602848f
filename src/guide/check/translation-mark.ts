/** What is remembered of a translation: the French it was made from, and its own words. */
import type { Text } from '#contract/text.ts'
import { fingerprint } from './fingerprint.ts'

/** `undefined` for a text that is not in `lang`, or not in French; French is no translation. */
export const markOf = ({ std }: Text, lang: string): string | undefined => {
  const [source, words] = [std['fr'], std[lang]]
  return lang === 'fr' || source === undefined || words === undefined
    ? undefined
    : `${fingerprint(source)}-${fingerprint(words)}`
}

/** Whether the French has changed since `mark` and the translation has not. A mark without words knows the French alone. */
export const isOldTranslation = (text: Text, lang: string, mark: string | undefined): boolean => {
  const now = markOf(text, lang)
  if (now === undefined || mark === undefined) return false
  const [source, words] = now.split('-')
  const [sourceThen, wordsThen = words] = mark.split('-')
  return source !== sourceThen && words === wordsThen
}
