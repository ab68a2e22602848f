/** How a word is compared: without case, accents, ligatures, elisions or plural. */

/** A word of a text, folded, and where it stands in the text as written (UTF-16 offsets, end excluded). */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** « C.N.I. » is one word; otherwise letters and digits, so that « l'eau » is `l` and `eau`. */
const wordPattern = /\p{L}(?:\.\p{L})+(?![\p{L}\p{M}])|[\p{L}\p{M}\p{N}]+/gu
const compoundPattern = /[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)+/gu

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')

/** `Impôts` → `impot`, `Œuvre` → `oeuvre`. A final s or x goes beyond three letters: « travaux » meets « travau ». */
export const fold = (word: string) => {
  const letters = plain(word)
  return letters.length > 3 ? letters.replace(/[sx]$/, '') : letters
}

const matches = (text: string, pattern: RegExp): Word[] =>
  Array.from(text.matchAll(pattern), (match) => ({
    text: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  })).filter((word) => word.text.length > 1)

/** The words of a text in order. One-letter words go, and with them the elisions l', d', j', n', s'… */
export const wordsOf = (text: string) => matches(text, wordPattern)

/** Hyphenated words as people write them without thinking: « rendez-vous » → `rendezvou`. */
export const compoundsOf = (text: string) => matches(text, compoundPattern)
