/** Every word of the guides, and how what a person typed may be read among them. */
import { isWithinEdits, lettersOf, mayBeWithinEdits } from './within-edits.ts'
import { soundOf } from './sound-of.ts'
import { synonyms } from './synonyms.ts'

/** A word of the guides by its rank in the lexicon, and how sure we are that it is the one meant: 1 is as typed. */
export interface Reading {
  readonly rank: number
  readonly weight: number
}

export interface Lexicon {
  /** Every reading of a folded word, each once. With `isLast` it may still be being typed. */
  read(typed: string, isLast: boolean): Reading[]
}

/** How much each way of reading is trusted. */
const weights = {
  begun: 0.8,
  synonym: 0.6,
  sound: 0.6,
  slip: 0.5,
  begunSlip: 0.4,
  twoSlips: 0.2,
  begunTwoSlips: 0.1,
}

/** Shorter words have too many neighbours to be guessed at once. */
const minSlipLetters = 4
const minTwoSlipsLetters = 6
const minSoundLetters = 3

/** The fewer letters so far, the more words they may begin with a slip: four say little, six as much as any. */
const begunSlipWeight = (typedLetters: number) =>
  weights.begunSlip * Math.min(1, (typedLetters - minSlipLetters + 1) / 3)

/** `words` folded, each once, sorted by code unit. */
export function openLexicon(words: readonly string[]): Lexicon {
  const ranksBySound = new Map<string, number[]>()
  for (const [rank, word] of words.entries()) {
    const sound = soundOf(word)
    if (sound.length < minSoundLetters) continue
    const ranks = ranksBySound.get(sound)
    if (ranks) ranks.push(rank)
    else ranksBySound.set(sound, [rank])
  }

  const letters = Int32Array.from(words, lettersOf)

  /** Rank of the first word that does not come before `typed`. */
  const rankOf = (typed: string) => {
    let low = 0
    let high = words.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((words[middle] ?? '') < typed) low = middle + 1
      else high = middle
    }
    return low
  }

  const read = (typed: string, isLast: boolean) => {
    const found = new Map<number, number>()
    const trust = (rank: number, weight: number) =>
      void found.set(rank, Math.max(weight, found.get(rank) ?? 0))
    const trustExact = (word: string, weight: number) => {
      const rank = rankOf(word)
      if (words[rank] === word) trust(rank, weight)
    }
    const typedLetters = lettersOf(typed)
    const trustSlips = (edits: number, weight: number, begunWeight: number) => {
      for (let rank = 0; rank < letters.length; rank += 1) {
        if (!mayBeWithinEdits(typedLetters, letters[rank] ?? 0, edits)) continue
        const word = words[rank] ?? ''
        if (isWithinEdits(typed, word, edits)) trust(rank, weight)
        else if (begunWeight > 0 && isWithinEdits(typed, word, edits, true))
          trust(rank, begunWeight)
      }
    }

    trustExact(typed, 1)
    for (const synonym of synonyms.get(typed) ?? []) trustExact(synonym, weights.synonym)
    if (isLast) {
      const afterBegun = rankOf(`${typed}\uffff`)
      for (let rank = rankOf(typed); rank < afterBegun; rank += 1) {
        const share = typed.length / (words[rank]?.length ?? 1)
        trust(rank, weights.begun * (0.5 + share / 2))
      }
    }
    if (typed.length >= minSlipLetters) {
      for (const rank of ranksBySound.get(soundOf(typed)) ?? []) trust(rank, weights.sound)
      trustSlips(1, weights.slip, isLast ? begunSlipWeight(typed.length) : 0)
    }
    if (found.size > 0) return listOf(found)
    if (typed.length === minSlipLetters - 1) trustSlips(1, weights.slip, 0)
    if (typed.length >= minTwoSlipsLetters)
      trustSlips(2, weights.twoSlips, isLast ? weights.begunTwoSlips : 0)
    return listOf(found)
  }
  return { read }
}

const listOf = (found: ReadonlyMap<number, number>): Reading[] =>
  Array.from(found, ([rank, weight]) => ({ rank, weight }))
