/** Numbers that are somebody's: telephones, files, cards, accounts, dates of birth. Amounts, ages, years and forms are not. */
import type { PersonalCode } from './personal-codes.ts'
import { findSpelled } from './spelled-numbers.ts'

const money = /^\s?(?:f(?:r|rancs?|cfp)?\b|xpf|cfp|€|euros?\b|kwh|kva|mo\b|ko\b|%)/
const aboutPhones =
  /\b(?:tel(?:ephone)?|portable|mobile|gsm|appel(?:er|ez|le)|rappel(?:er|ez|le)|joindre|joignable|contact(?:er)?|sms)\b/
const aboutBirth = /\b(?:nee?|ne\(e\)|naiss(?:ance|ances)?|ddn|anniversaire)\b/

/** A letter that stands for a digit beside digits: « 7O 12 34 », « 7б 12 34 ». */
const digitLike: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1', б: '6', з: '3' }
const mended = (text: string) =>
  text.replaceAll(/(?<![\p{L}\d])(?=[oilбз]?\d)[\doilбз]{2,}(?![\p{L}\d])/gu, (group) =>
    group.replaceAll(/[oilбз]/g, (letter) => digitLike[letter] ?? letter),
  )

/** Groups of digits, however they are put apart; after a comma, only two by two: « 6,6 » is an amount. */
const stretches = /\d+(?:(?:\s?[.\-/·()]\s?|\s|,(?=\d\d(?!\d)))\d+)*/g

const isDay = (day: string, month: string) =>
  Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12

/** The year a date names; nobody asks about a procedure of before 2011. */
const lastBirthYear = 2010
const yearOf = (digits: string): number => {
  const year = Number(digits)
  if (digits.length === 4) return year
  return year > 30 ? 1900 + year : 2000 + year
}

type Reading = PersonalCode | 'date' | undefined

/** What a stretch is, seen with what is written before and after it. Lower case, without accents. */
function readStretch(stretch: string, before: string, after: string): Reading {
  const groups = stretch.split(/\D+/).filter((group) => group !== '')
  const count = groups.join('').length
  const [one = '', two = '', three = ''] = groups
  if (groups.length === 3) {
    const isShort = three.length === 2 && one.length <= 2
    const isDayFirst = one.length <= 2 && isDay(one, two) && (three.length === 4 || isShort)
    const isYearFirst = one.length === 4 && three.length <= 2 && isDay(three, two)
    const isPhone = isShort && aboutPhones.test(before) && !/[/]/.test(stretch)
    if ((isDayFirst || isYearFirst) && !isPhone) {
      const year = yearOf(isYearFirst ? one : three)
      const isBirth = year <= lastBirthYear || aboutBirth.test(before.slice(-40))
      return isBirth ? 'birth' : 'date'
    }
  }
  if (groups.length === 2 && groups.every((group) => /^(?:19|20)\d\d$/.test(group)))
    return undefined
  // « 76 12 34 F »: money is written by thousands, telephones of the country by twos.
  const isByTwos = /^[2-9]\d\D\d\d\D\d\d$/.test(stretch) && !/^\s?(?:k|mo|ko|%)/.test(after)
  if (money.test(after) && !isByTwos) return count > 9 ? 'long-number' : undefined
  const isAmount =
    groups.length > 1 && one.length <= 3 && groups.slice(1).every((g) => /^\d(?:00|50)$/.test(g))
  if (isAmount) return undefined
  if (count < 6) return undefined
  const isPhone =
    count === 6 ||
    aboutPhones.test(before.slice(-40)) ||
    /^(?:(?:00)?687|0[1-9]|(?:00)?33)/.test(groups.join(''))
  return isPhone && count <= 14 ? 'phone' : 'long-number'
}

const months =
  'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre'
const longDate = new RegExp(`\\b(?:1er|\\d{1,2}) (?:${months}) (\\d{2,4})\\b`, 'g')
/** Without its accent, « ne le » is a negation: only a number after it makes it a birth. « Né en métropole » is nobody's date. */
const bornAccented = new RegExp(
  `(?<!\\p{L})(?:née?|né\\(e\\)|nee) (?:le |vers |un |\\(?\\d|en (?:\\d|${months}))`,
  'u',
)
const bornOn = new RegExp(
  `\\bne (?:le |en )?\\(?\\d|\\b(?:naiss(?:ance)?|ddn)(?: :|:| est| le| au| du)? ?(?:le )?\\d|\\bnaissance (?:le|du|en) (?:\\d{1,2} (?:${months})|(?:19\\d\\d|200\\d|2010))`,
)
const namedPaper =
  /\b(?:permis|passeport|cni|identite|sejour)\s(?:n°|no|numero)?\s?[a-z\d]{0,4}\d[a-z\d]{0,4}\s?[a-z]{0,3}\d{4}/
const identityPaper = /\b(?=[a-z]*\d)(?=(?:[a-z]*\d){5})[a-z0-9]*[a-z][a-z0-9]*\b/

/** `plain`: lower case; `bare`: without accents as well. */
export function findNumbers(plain: string, bare: string): readonly PersonalCode[] {
  const text = mended(bare)
  const found: PersonalCode[] = [...findSpelled(text)]
  for (const match of text.matchAll(stretches)) {
    const before = text.slice(Math.max(0, match.index - 60), match.index)
    const after = text.slice(match.index + match[0].length)
    const reading = readStretch(match[0], before, after)
    if (reading !== undefined && reading !== 'date') found.push(reading)
  }
  for (const [, year = ''] of text.matchAll(longDate))
    if (yearOf(year) <= lastBirthYear && year.length !== 3) found.push('birth')
  if (bornAccented.test(plain) || bornOn.test(text)) found.push('birth')
  if (identityPaper.test(text) || namedPaper.test(text)) found.push('long-number')
  return found
}
