/** What to type next, for whoever learns where the keys are. Keys are those of a French keyboard. */
import type { PracticeWord } from './practice-word.ts'

/** Spaces at the ends and the shape of the apostrophe are nobody's fault; capitals and accents are what is practised. */
const plain = (words: string) => soFar(words).trimEnd()
/** As it stands: a space at the end may be the one before the next word. */
const soFar = (words: string) =>
  words.normalize('NFC').replaceAll('’', "'").replaceAll(/\s+/g, ' ').trimStart()

export const isWritten = (typed: string, expected: string): boolean =>
  plain(typed) === plain(expected)

const segmenter = new Intl.Segmenter('fr')
const lettersOf = (words: string): readonly string[] =>
  Array.from(segmenter.segment(words), ({ segment }) => segment)

export interface NextKey {
  /** What is right from the first letter on. */
  readonly so: string
  /** Something after it has to go. */
  readonly isTooLong: boolean
  readonly letter: string
  readonly key: Extract<PracticeWord, `key.${string}`>
}

export function nextKey(typed: string, expected: string): NextKey {
  const [written, wanted] = [lettersOf(soFar(typed)), lettersOf(plain(expected))]
  const wrong = written.findIndex((letter, at) => letter !== wanted[at])
  const right = wrong < 0 ? written.length : wrong
  const letter = wanted[right] ?? ''
  return {
    so: wanted.slice(0, right).join(''),
    isTooLong: wrong >= 0 || letter === '',
    letter,
    key: keyOf(letter),
  }
}

const keyOf = (letter: string): NextKey['key'] => {
  if (letter === '@') return 'key.at'
  if (letter === ' ') return 'key.space'
  if (letter === '.') return 'key.dot'
  if (/\d/.test(letter)) return 'key.digit'
  if (/[éèçà]/.test(letter)) return 'key.accent'
  if (/[âêîôûëïü]/.test(letter)) return 'key.hat'
  return letter !== letter.toLowerCase() ? 'key.capital' : 'key.letter'
}
