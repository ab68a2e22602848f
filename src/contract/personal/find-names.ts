/** Names of people: after a title, after words that announce one, known first names, two capitals in a row. */
import { familyNames, firstNames, firstNamesThatAreWords } from './first-names.ts'
import { knownNames, namedAfterPeople, wordsAround } from './known-words.ts'
import type { PersonalCode } from './personal-codes.ts'
import { bareLetters } from './plain-letters.ts'

interface Word {
  readonly text: string
  readonly bare: string
  readonly isCapital: boolean
  /** First of a sentence, or of a quotation: its capital says nothing. */
  readonly isFirst: boolean
  /** What is written before it, since the word before. */
  readonly gap: string
}

const wordPattern = /[\p{L}\p{N}]+(?:[-][\p{L}\p{N}]+)*/gu

/** In a text written in capitals, a capital says nothing. */
const isShouted = (text: string) => {
  const letters = text.replaceAll(/[^\p{L}]/gu, '')
  const capitals = letters.replaceAll(/[^\p{Lu}]/gu, '')
  return letters.length > 12 && capitals.length > letters.length * 0.6
}

/** « Dup0nt »: a digit inside a word is read as the letter that it looks like. */
const letterLike: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 3: 'e', 4: 'a', 5: 's' }
const inWord = /(?<=\p{L})[01345](?=\p{L}{2})|(?<=\p{L}{2})[01345](?=\p{L})/gu
const mended = (text: string) => text.replaceAll(inWord, (digit) => letterLike[digit] ?? digit)

function readWords(written: string): readonly Word[] {
  const text = mended(written)
  const shouted = isShouted(text)
  let end = 0
  return [...text.matchAll(wordPattern)].map((match) => {
    const gap = text.slice(end, match.index)
    const isFirst = end === 0 || /[.!?:«"»/(]\s?$/.test(gap)
    end = match.index + match[0].length
    return {
      text: match[0],
      bare: bareLetters(match[0]),
      isCapital: !shouted && /^\p{Lu}/u.test(match[0]),
      isFirst,
      gap,
    }
  })
}

const parts = ({ bare }: Word) => bare.split('-')
const isKnown = (word: Word) =>
  knownNames.has(word.bare) ||
  wordsAround.has(word.bare) ||
  parts(word).every((part) => knownNames.has(part) || wordsAround.has(part))
const isLong = ({ bare }: Word) => bare.length > 1 && !/\d/.test(bare)
/** A capital that is neither a place, a partner nor a word of counters. */
const isUnknownCapital = (word: Word | undefined): word is Word =>
  word !== undefined && word.isCapital && isLong(word) && !isKnown(word)
/** Whether it is borne by people, as first or as family name. */
const isBorne = (word: Word): boolean => {
  if (knownNames.has(word.bare) || word.text === 'marié') return false
  const [head = ''] = parts(word)
  if (familyNames.has(word.bare) || parts(word).some((part) => familyNames.has(part))) return true
  const isSure = firstNames.has(word.bare) || (firstNames.has(head) && head !== word.bare)
  if (isSure && !firstNamesThatAreWords.has(word.bare)) return true
  return firstNamesThatAreWords.has(word.bare) && word.isCapital && !word.isFirst
}

const titles = new Set(
  'mr mrs mme mmes mlle mlles melle monsieur msieur messieurs madame mesdames mademoiselle'.split(
    ' ',
  ),
)
/** Titles only before a capital: short, or words of their own. */
const titlesBeforeCapital = new Set(
  'm me dr docteur pr maitre pere soeur pasteur chef veuve'.split(' '),
)
const between = new Set('et la le veuve vve petit petite jeune'.split(' '))
/** « M. X » is nobody; « M. D. » is somebody, where few people come. */
const nobodysInitials = new Set('a b c x y z'.split(' '))
const isInitial = ({ text, isCapital }: Word): boolean => text.length === 1 && isCapital
const isSomebodysInitial = (word: Word | undefined): boolean =>
  word !== undefined && isInitial(word) && !nobodysInitials.has(word.bare)

const isName = (word: Word | undefined): word is Word =>
  word !== undefined && isLong(word) && !wordsAround.has(word.bare) && !titles.has(word.bare)

/** « m. dupont », and « m dupont attend » where a sentence begins; « 10 m. » is a length. */
const isLowerTitle = (words: readonly Word[], at: number): boolean => {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]]
  if (word?.text !== 'm' || /^\d+$/.test(before?.text ?? '')) return false
  if (!isName(next) || isKnown(next)) return false
  return /^\.\s?$/.test(next.gap) || (word.isFirst && next.gap === ' ')
}

function hasTitledName(words: readonly Word[]): boolean {
  return words.some((word, at) => {
    const next = words[at + 1]
    if (titlesBeforeCapital.has(word.bare)) {
      if (isLowerTitle(words, at)) return true
      if (word.text === 'M' && isSomebodysInitial(next)) return true
      const isTitle = word.bare.length > 2 || word.isCapital
      const initial = next?.bare.length === 1 && next.isCapital ? words[at + 2] : next
      return isTitle && isUnknownCapital(initial) && !/[,;:]/.test(initial.gap)
    }
    if (!titles.has(word.bare)) return false
    for (const [past, after] of words.slice(at + 1, at + 4).entries()) {
      if (/[,;:?!]/.test(after.gap)) return false
      if (isInitial(after))
        return isSomebodysInitial(after) || isUnknownCapital(words[at + past + 2])
      if (titles.has(after.bare) || between.has(after.bare) || after.bare.length === 1) continue
      return isName(after)
    }
    return false
  })
}

const announcing = new Set(
  'appelle appelait nomme nommee nommes prenomme prenommee surnomme signe signee'.split(' '),
)
const kin = new Set(
  `usager usagere client cliente assure assuree allocataire locataire eleve etudiant etudiante enfant fils fille bebe mari femme epoux
  epouse conjoint conjointe compagnon compagne pere mere papa maman frere soeur cousin cousine oncle tante grand-pere grand-mere voisin
  nee mariee voisine ami amie collegue dame petit petite personne famille nom prenom prenoms`.split(
    /\s+/,
  ),
)
const things = new Set(
  'site page formulaire bouton document fichier service application rubrique onglet aide papier piece carte'.split(
    ' ',
  ),
)
/** « Le site s’appelle … » */
const isOfAThing = (words: readonly Word[], at: number) =>
  words.slice(Math.max(0, at - 3), at).some(({ bare }) => things.has(bare))

const owned = new Set('dossier compte'.split(' '))

function hasAnnouncedName(words: readonly Word[]): boolean {
  return words.some((word, at) => {
    const next = words[at + 1]
    const afterNext = words[at + 2]
    if (!next) return false
    if (announcing.has(word.bare))
      return !isOfAThing(words, at) && isName(next) && !isKnown(next) && !/[.«"]/.test(next.gap)
    if (word.bare === 'je' && next.bare === 'suis') return isUnknownCapital(afterNext)
    if (word.bare === 'nom' && next.bare === 'de' && afterNext?.bare === 'famille')
      return isUnknownCapital(words[at + 3])
    if (/^(?:pre)?noms?$/.test(word.bare) && /[:=]/.test(next.gap)) return isName(next)
    if (word.bare === 'nom' && /^d(?:e)?$/.test(next.bare)) return isUnknownCapital(afterNext)
    if (kin.has(word.bare)) return isUnknownCapital(next) && !/[.;:?!«"]/.test(next.gap)
    if (owned.has(word.bare) && /^d(?:e)?$/.test(next.bare)) return isUnknownCapital(afterNext)
    return false
  })
}

const isOfAPlace = (words: readonly Word[], at: number) =>
  words.slice(Math.max(0, at - 3), at).some(({ bare }) => namedAfterPeople.has(bare))

const isPair = (one: Word, other: Word | undefined): boolean =>
  isUnknownCapital(one) && isUnknownCapital(other) && !one.isFirst && other.gap === ' '

function hasFreeName(words: readonly Word[]): boolean {
  return words.some((word, at) => {
    if (isOfAPlace(words, at)) return false
    if (isBorne(word)) return true
    const next = words[at + 1]
    const isHeldByPoint = next?.gap === '.' || (at === 0 && next?.gap === '. ')
    if (isInitial(word) && isHeldByPoint && isUnknownCapital(next)) return true
    return isPair(word, next)
  })
}

/** `text`: as `plainLetters` gives it. */
export function findNames(text: string): readonly PersonalCode[] {
  const words = readWords(text)
  const found: PersonalCode[] = []
  if (hasTitledName(words)) found.push('titled-name')
  if (hasAnnouncedName(words) || hasFreeName(words)) found.push('named-person')
  return found
}
