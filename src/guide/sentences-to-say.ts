/**
 * From a text on a screen to the sentences that are said of it. A screen and the making of recordings both go through
 * here: a sentence that is read aloud has the very words of the one that was recorded.
 */
import type { Registry } from '#contract/registry.ts'
import { pronounce } from './pronounce.ts'
import { splitSentences } from './split-sentences.ts'

/** Typographic spaces are for the eye, and a last full stop is not heard. */
const tidy = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()

const withoutFullStop = (sentence: string) => sentence.replace(/(?<!\.)\.$/u, '')

/** None is empty, or without a letter or a digit. A line break ends a sentence. */
export function sentencesToSay(text: string, lang: string, registry?: Registry): string[] {
  const lines = text.split('\n').map(tidy).join('\n')
  const said = registry ? pronounce(lines, lang, registry) : lines
  return splitSentences(said, lang)
    .map((sentence) => withoutFullStop(tidy(sentence)))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
}
