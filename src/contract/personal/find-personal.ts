/**
 * Whether a text looks as if it said something of somebody. Pure: the device that writes it, the hub that receives it and the
 * page where it is answered look the same way. It is a guard, not a proof: who writes is told to write of nobody.
 */
import { findNames } from './find-names.ts'
import { findNumbers } from './find-numbers.ts'
import { findPlaces } from './find-places.ts'
import { type PersonalCode, personalCodes } from './personal-codes.ts'
import { bareLetters, plainLetters } from './plain-letters.ts'

/** What it looks like, each once, in the order of `personalCodes`; empty when it looks like nothing. */
export function findPersonal(text: string): readonly PersonalCode[] {
  const plain = plainLetters(text)
  const bare = bareLetters(plain)
  const found = new Set([
    ...findPlaces(bare),
    ...findNumbers(plain.toLowerCase(), bare),
    ...findNames(plain),
  ])
  return personalCodes.filter((code) => found.has(code))
}

/** The same of several texts together. */
export function findPersonalIn(texts: readonly string[]): readonly PersonalCode[] {
  const found = new Set(texts.flatMap((text) => findPersonal(text)))
  return personalCodes.filter((code) => found.has(code))
}
