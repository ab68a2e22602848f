/** A text as it is read, whatever was done so that it reads the same and is written otherwise. */

/** Letters of other scripts that are taken for Latin ones. */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['АВЕКМНОРСТУХІЈЅԌ', 'ABEKMHOPCTYXIJSG'],
    ['авекмнорстухіјѕԁԛԝ', 'abekmhopctyxijsdqw'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['αεικνορτυχ', 'aeiknoptux'],
  ].flatMap(([from = '', to = '']) =>
    from.split('').map((letter, at) => [letter, to[at] ?? letter]),
  ),
)

/** `٧` is seven: the value of a digit of any script, whose ten digits follow one another from a multiple of their own. */
function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  let first = code
  while (first > 0 && code - first < 9 && /\p{Nd}/u.test(String.fromCodePoint(first - 1)))
    first -= 1
  return String(code - first)
}

/** « M m e », « 7 6 1 2 » : four or more signs, one by one, are a word. */
const spelled = /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}@.] ){3,}[\p{L}\p{N}@](?![\p{L}\p{N}])/gu

/** A capital begins the next word of what is spelled sign by sign. */
const joinSpelled = (text: string): string =>
  text.replaceAll(spelled, (signs) =>
    signs.replaceAll(' ', '').replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '),
  )

/** Without what cannot be seen; Latin letters, plain digits, one space at a time, plain dashes and apostrophes. */
export function plainLetters(text: string): string {
  const read = text
    .normalize('NFKC')
    .replaceAll(/[\p{Cf}\p{Mn}\p{Cc}]/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))
    .replaceAll(/\p{Nd}/gu, (digit) => (digit >= '0' && digit <= '9' ? digit : digitOf(digit)))
    .replaceAll(/[\u0370-\u052f]/g, (letter) => lookAlikes[letter] ?? letter)
    .replaceAll(/\p{Pd}|[\u2212_]/gu, '-')
    .replaceAll(/[’‘ʼ`´]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
  return joinSpelled(read)
}

/** Lower case, without accents: `é` and `e` are one. */
export const bareLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
