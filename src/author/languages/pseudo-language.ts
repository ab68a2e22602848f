/**
 * A language of nobody, to try the screens with: every letter wears an accent and the whole is 40 % longer; mirrored, it is
 * written from right to left. What is marked up, or filled in later, stays.
 */

const pairs =
  'aàbƀcçdðeéfƒgĝhĥiîjĵkķlľnñoöpþrŕsštţuûwŵyýzžAÀBßCÇDÐEÉGĜHĤIÎJĴKĶLĽNÑOÖPÞRŔSŠTŢUÛWŴYÝZŽ'
const accented: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: pairs.length / 2 }, (_, at) => [
    pairs.charAt(2 * at),
    pairs.charAt(2 * at + 1),
  ]),
)

/** References, what is filled in, bold marks, and the sign that begins a line of a list. */
const kept = /(\[\[[^\]]*\]\]|\{\{[^}]*\}\}|\{\w+\}|\*\*|^- |\n)/m

const longer = 0.4
const rightToLeft = { start: '\u202E', end: '\u202C' }

export const pseudoSentence = (french: string, isMirrored = false): string =>
  french
    .split('\n')
    .map((line) => pseudoLine(line, isMirrored))
    .join('\n')

/** In words, so that lines may break. */
const paddingOf = (length: number): string => '~'.repeat(length).replaceAll(/~{6}(?=~)/g, '~~~~~ ')

const pseudoLine = (line: string, isMirrored: boolean): string => {
  if (line.trim() === '') return line
  const parts = line.split(kept)
  const letters = parts.filter((_, at) => at % 2 === 0).join('')
  const padding = paddingOf(Math.ceil(letters.trim().length * longer))
  const last = parts.findLastIndex((part, at) => at % 2 === 0 && part.trim() !== '')
  return parts
    .map((part, at) => {
      if (at % 2 === 1 || part === '') return part
      const words = Array.from(part, (letter) => accented[letter] ?? letter).join('')
      const whole = at === last ? `${words} ${padding}` : words
      return isMirrored ? rightToLeft.start + whole + rightToLeft.end : whole
    })
    .join('')
}
