/** Spelling mistakes: a letter too many, missing, wrong, or two neighbours swapped. */

/**
 * Whether `typed` becomes `word`, or with `asPrefix` the beginning of `word`, in at most `edits` edits (optimal string
 * alignment: a swap of two neighbouring letters is one edit, and its letters are not edited again). The two last
 * arguments are where to start in each.
 */
export function isWithinEdits(
  typed: string,
  word: string,
  edits: number,
  asPrefix = false,
  typedAt = 0,
  wordAt = 0,
): boolean {
  let i = typedAt
  let j = wordAt
  while (i < typed.length && typed.charCodeAt(i) === word.charCodeAt(j)) {
    i += 1
    j += 1
  }
  if (i === typed.length && (asPrefix || word.length - j <= edits)) return true
  if (edits === 0 || i === typed.length) return false
  const left = edits - 1
  const tooMany = isWithinEdits(typed, word, left, asPrefix, i + 1, j)
  if (tooMany || j === word.length) return tooMany
  return (
    isWithinEdits(typed, word, left, asPrefix, i, j + 1) ||
    isWithinEdits(typed, word, left, asPrefix, i + 1, j + 1) ||
    (typed.charCodeAt(i) === word.charCodeAt(j + 1) &&
      typed.charCodeAt(i + 1) === word.charCodeAt(j) &&
      isWithinEdits(typed, word, left, asPrefix, i + 2, j + 2))
  )
}

/** The letters of a word as a set of bits, of which `mayBeWithinEdits` needs no more. */
export function lettersOf(word: string) {
  let letters = 0
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

/**
 * A quick no: an edit replaces or removes one letter, so more letters missing than edits cannot be made up for. Lets a
 * whole vocabulary be tried on each touch of a key. Takes what `lettersOf` gives; holds for beginnings of words too.
 */
export function mayBeWithinEdits(typedLetters: number, wordLetters: number, edits: number) {
  let missing = typedLetters & ~wordLetters
  for (let edit = 0; edit < edits; edit += 1) missing &= missing - 1
  return missing === 0
}
