/** Sentences, words and syllables of French, as readability formulas count them. */

/** Sentences of a text without markup: a line ends one, and so do a full stop and its like before a space. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/\n|(?<=[.!?…])(?:\s*»)?\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\d]/u.test(sentence))

/** Words parted by spaces; punctuation alone is none. */
export const wordsOf = (sentence: string): readonly string[] =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word))

const vowels = 'aàâäeéèêëiîïoôöuùûüyœæ'
const group = new RegExp(`[${vowels}]+`, 'g')

/**
 * Syllables of a written French word, as said in prose: groups of vowels, one more where two vowels are said apart
 * (é before a vowel, a diaeresis), one fewer for a mute ending (-e, -es, -ent after a consonant is left: it is said as
 * often as not). Right for about nine words in ten, which is enough for an average.
 */
export function countSyllables(word: string): number {
  const letters = word.toLowerCase().replaceAll(/[^\p{L}]/gu, '')
  const groups = letters.match(group)?.length ?? 0
  const apart = letters.match(/é[aàâeèêiîoôuy]|[aeiou][ïëü]/g)?.length ?? 0
  const isMute = groups > 1 && /[^aàâäeéèêëiîïoôöuùûüyœæ]es?$/.test(letters)
  return Math.max(1, groups + apart - (isMute ? 1 : 0))
}

/**
 * Kandel and Moles (1958), the French form of Flesch reading ease: `207 − 1.015 × words per sentence − 73.6 × syllables per
 * word`. 100 is very easy, 60 to 70 is plain, under 30 is for specialists. `undefined` without words.
 */
export function readingEase(sentences: readonly string[]): number | undefined {
  const words = sentences.flatMap(wordsOf)
  if (words.length === 0) return undefined
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0)
  return 207 - 1.015 * (words.length / sentences.length) - 73.6 * (syllables / words.length)
}

const escape = (word: string) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Tells of any text whether it uses this word or expression as such, whatever the case. */
export const mentionOf = (word: string): ((text: string) => boolean) => {
  const pattern = new RegExp(String.raw`(?<![\p{L}\d-])${escape(word)}(?![\p{L}\d-])`, 'iu')
  return (text) => pattern.test(text)
}

/** Words of two capital letters or more: CAFAT, RIB. */
export const acronymsIn = (text: string): readonly string[] => [
  ...new Set(text.match(/(?<![\p{L}\d])\p{Lu}{2,}(?![\p{L}\d])/gu)),
]
