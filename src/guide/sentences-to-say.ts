/**
 * From a text on a screen to the sentences that are said of it. A screen and the making of recordings both go through
 * here: a sentence that is read aloud has the very words of the one that was recorded.
 */
import type { Registry } from '#contract/registry.ts'
import { pronounce } from './pronounce.ts'
import { splitSentences } from './split-sentences.ts'

/** Typographic spaces are for the eye. */
const tidy = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()

/** Nor is a dash or a dot that parts two things on a line heard, or a last full stop. */
const withoutMarks = (sentence: string) =>
  sentence.replace(/^(?:[-–—·•] )+/u, '').replace(/(?<!\.)\.$/u, '')

/** None is empty, or without a letter or a digit. A line break ends a sentence, and so does a dot between two things on a line. */
export function sentencesToSay(text: string, lang: string, registry?: Registry): string[] {
  const lines = text
    .split(/\n|\s·\s/u)
    .map(tidy)
    .join('\n')
  const said = registry ? pronounce(lines, lang, registry) : lines
  return splitSentences(said, lang)
    .map((sentence) => withoutMarks(tidy(sentence)).trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
}
