/** Languages as a release holds them: what the choice of a language says, and a file for each. */
import type { Guide } from '#contract/guide.ts'
import type { LanguageFile, OfferedLanguage } from '#contract/language-pack.ts'
import { percentOf } from '../coverage/measure.ts'
import type { DeploymentContent } from '../read-deployment.ts'
import { frenchTexts, isTranslated } from './french-texts.ts'
import type { LanguagePack } from './read-languages.ts'

export const offeredLanguages = (
  content: DeploymentContent,
  guides: readonly Guide[],
): readonly OfferedLanguage[] => {
  if (content.languages.length === 0) return []
  const texts = frenchTexts(content, guides)
  return content.languages.map(({ pack, words }) => {
    const { lang, name, direction } = pack.value
    const done = texts.filter((text) => isTranslated(text, words)).length
    return { lang, name, direction, percent: percentOf({ done, of: texts.length }) ?? 0 }
  })
}

export const languageFile = ({ pack, words }: LanguagePack): LanguageFile => ({
  lang: pack.value.lang,
  words: [...words].toSorted(([a], [b]) => (a < b ? -1 : 1)),
})
