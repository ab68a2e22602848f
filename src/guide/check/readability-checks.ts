import { type Register, registers } from '#contract/text.ts'
import type { Finding } from '#contract/finding.ts'
import { type Check, type Examined, warning } from './examine.ts'
import { acronymsIn, readingEase, sentencesOf, wordsOf } from './measure-words.ts'
import { readFrench } from './read-french.ts'
import type { PlacedText } from './texts-of-guide.ts'

const maxWords: Readonly<Record<Register, number>> = { std: 25, easy: 15 }
const minEase: Readonly<Record<Register, number>> = { std: 50, easy: 65 }
const registerName: Readonly<Record<Register, string>> = { std: 'texte', easy: 'texte facile' }

/** Shorter texts say too little for an average. */
const minWordsMeasured = 8

/** What is read, and the registry that explains words of it. */
interface Readable extends Pick<Examined, 'texts'> {
  readonly world: Pick<Examined['world'], 'registry'>
}
/** Asks for words only: a whole guide will do. */
type WordCheck = (readable: Readable) => readonly Finding[]

interface Read {
  readonly at: PlacedText['at']
  readonly words: string
}

const readAll = ({ texts, world }: Readable, register: Register): readonly Read[] =>
  texts.flatMap(({ text, at, role }) => {
    const words = role === 'helper' ? undefined : readFrench(text, register, world.registry)
    return words === undefined ? [] : [{ at, words }]
  })

/** R01: at most 15 words a sentence in easy words, 25 in plain ones. */
export const checkSentences: WordCheck = (examined) =>
  registers.flatMap((register) =>
    readAll(examined, register).flatMap(({ at, words }) => {
      const longest = Math.max(0, ...sentencesOf(words).map((sentence) => wordsOf(sentence).length))
      return longest <= maxWords[register]
        ? []
        : [
            warning(
              'R01',
              [...at, register, 'fr'],
              `phrase de ${longest} mots (${registerName[register]} : ${maxWords[register]} au plus) : coupez-la en deux`,
            ),
          ]
    }),
  )

/**
 * R02: Kandel-Moles reading ease of the whole guide in each register, 65 at least in easy words, 50 in plain ones. It
 * measures the length of sentences and of words, not whether the words are known: the glossary and people do that.
 */
export const checkEase: Check = (examined) =>
  registers.flatMap((register) => {
    const read = readAll(examined, register)
    const ease = readingEase(read.flatMap(({ words }) => sentencesOf(words)))
    if (ease === undefined || ease >= minEase[register]) return []
    const [hardest] = read
      .filter(({ words }) => wordsOf(words).length >= minWordsMeasured)
      .map(({ at, words }) => ({ at, ease: readingEase(sentencesOf(words)) ?? ease }))
      .toSorted((one, other) => one.ease - other.ease)
    return [
      warning(
        'R02',
        hardest === undefined ? ['meta'] : [...hardest.at, register, 'fr'],
        `lecture difficile : ${Math.round(ease)} sur l'échelle de Kandel et Moles (${registerName[register]} : ${minEase[register]} au moins). Le plus dur est ici : des mots plus courts, des phrases plus courtes`,
      ),
    ]
  })

const capitalsOf = (names: readonly (string | undefined)[]) =>
  new Set(names.flatMap((name) => acronymsIn(name ?? '')))

/** Letters that stand for words, and that the registry explains. */
const explainedAcronyms = ({ world: { registry } }: Readable) =>
  capitalsOf([
    ...Object.values(registry.glossary).map(({ term }) => term.std['fr']),
    ...Object.values(registry.partners).flatMap(({ name, fullName }) =>
      fullName === undefined ? [] : [name],
    ),
  ])

const maxSentencesALine = 2

/** Rules of « facile à lire et à comprendre » that a machine can see, each with what to do. */
const easyRules: readonly (readonly [pattern: RegExp, message: string])[] = [
  [/%|\bpour cent\b/i, 'pourcentage : dites « la moitié », « un sur dix »'],
  [/\b\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b/, 'date en chiffres : écrivez le mois en lettres'],
  [
    /\b(?:est|sont|était|étaient|sera|seront|êtes|été)\s+\p{L}+(?:é|ée|és|ées|i|ie|is|ies|u|ue|us|ues)\s+par\b/u,
    'phrase au passif : dites qui fait quoi',
  ],
]

/** R03: no unexplained acronym, percentage, date in digits or passive in easy words; one idea a line. */
export const checkEasyRules: WordCheck = (examined) => {
  const explained = explainedAcronyms(examined)
  const told = new Set<string>()
  return readAll(examined, 'easy').flatMap(({ at, words }) => {
    const path = [...at, 'easy', 'fr']
    const unexplained = acronymsIn(words).filter((word) => !explained.has(word) && !told.has(word))
    for (const word of unexplained) told.add(word)
    const isCrowded = words.split('\n').some((line) => sentencesOf(line).length > maxSentencesALine)
    return [
      ...unexplained.map((word) =>
        warning(
          'R03',
          path,
          `« ${word} » n'est expliqué nulle part : ajoutez-le au glossaire, ou dites-le en mots`,
        ),
      ),
      ...easyRules
        .filter(([pattern]) => pattern.test(words))
        .map(([, message]) => warning('R03', path, message)),
      ...(isCrowded
        ? [
            warning(
              'R03',
              path,
              'plus de deux phrases sur une ligne : une idée par ligne, séparées par une ligne vide',
            ),
          ]
        : []),
    ]
  })
}
