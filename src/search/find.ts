/** Finds guides from a few words, however they are spelt. */
import { type Result, succeed } from '#contract/result.ts'
import type { SearchResult } from '#contract/search-messages.ts'
import { wordsOf } from './fold.ts'
import { openLexicon, type Reading } from './lexicon.ts'
import { type OpenedIndex, type Posting, readIndex } from './serialised-index.ts'
import { stopWords } from './stop-words.ts'

export interface Finder {
  /** The guides found, best first, `limit` at most. Never fails: a query that means nothing finds nothing. */
  find(query: string, limit: number): SearchResult[]
}

/** Longer queries are cut there: nobody types them, and each letter costs time. */
export const maxQueryLetters = 80
const maxQueryWords = 8

/** A guide is shown when its score is at least this share of the best one's. */
const minShareOfBest = 0.2

/** The words that count, folded, each once. A word alone always counts: « pas » may become « passeport ». */
const wordsSought = (query: string) => {
  const words = wordsOf(query.slice(0, maxQueryLetters)).map(({ text }) => text)
  const meant = words.filter((word) => words.length === 1 || !stopWords.has(word))
  return [...new Set(meant)].slice(0, maxQueryWords)
}

const holds = ({ guides }: Posting, guide: number) => {
  let low = 0
  let high = guides.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const there = guides[middle] ?? 0
    if (there === guide) return true
    if (there < guide) low = middle + 1
    else high = middle - 1
  }
  return false
}

/** Opens what `buildIndex` wrote. */
export function openIndex(serialised: string): Result<Finder, 'unreadable'> {
  const index = readIndex(serialised)
  return index.ok ? succeed(finderOver(index.value)) : index
}

function finderOver({ ids, words, postings }: OpenedIndex): Finder {
  const lexicon = openLexicon(words)
  const none: Posting = { guides: new Int32Array(), impacts: new Uint8Array() }
  const postingOf = ({ rank }: Reading) => postings[rank] ?? none

  const rarityOf = (count: number) => Math.log(1 + (ids.length - count + 0.5) / (count + 0.5))

  /**
   * What one word says for each guide: its best reading there. No reading counts as rarer than the word as typed, so
   * that an unusual neighbour does not outweigh the common word that was meant.
   */
  const bestOf = (readings: readonly Reading[]) => {
    const best = new Float32Array(ids.length)
    const asTyped = readings.find(({ weight }) => weight === 1)
    const countAsTyped = asTyped ? postingOf(asTyped).guides.length : 0
    for (const reading of readings) {
      const { guides, impacts } = postingOf(reading)
      const worth = reading.weight * rarityOf(Math.max(guides.length, countAsTyped))
      for (let at = 0; at < guides.length; at += 1) {
        const guide = guides[at] ?? 0
        best[guide] = Math.max(best[guide] ?? 0, (impacts[at] ?? 0) * worth)
      }
    }
    return best
  }

  /** Score of every guide; one that answers half of the words gets half of what they say for it. */
  const scoresOf = (sought: readonly (readonly Reading[])[]) => {
    const sums = new Float32Array(ids.length)
    const answered = new Uint8Array(ids.length)
    for (const readings of sought) {
      const best = bestOf(readings)
      for (let guide = 0; guide < best.length; guide += 1) {
        const worth = best[guide] ?? 0
        if (worth === 0) continue
        sums[guide] = (sums[guide] ?? 0) + worth
        answered[guide] = (answered[guide] ?? 0) + 1
      }
    }
    return sums.map((sum, guide) => (sum * (answered[guide] ?? 0)) / sought.length)
  }

  const find = (query: string, limit: number) => {
    const typed = wordsSought(query)
    const sought = typed
      .map((word, at) => lexicon.read(word, at === typed.length - 1))
      .filter((readings) => readings.length > 0)
    if (sought.length === 0) return []
    const scores = scoresOf(sought)
    return bestRanks(scores, limit).map((guide): SearchResult => ({
      id: ids[guide] ?? '',
      score: scores[guide] ?? 0,
      matched: sought
        .flat()
        .filter((reading) => holds(postingOf(reading), guide))
        .map(({ rank }) => words[rank] ?? ''),
    }))
  }
  return { find }
}

/** Ranks of the highest scores, best first, then in the order of publication. */
function bestRanks(scores: Float32Array, limit: number) {
  const best: number[] = []
  for (let rank = 0; rank < scores.length; rank += 1) {
    const score = scores[rank] ?? 0
    if (score === 0) continue
    if (best.length >= limit && score <= (scores[best.at(-1) ?? 0] ?? 0)) continue
    let at = best.length
    while (at > 0 && (scores[best[at - 1] ?? 0] ?? 0) < score) at -= 1
    best.splice(at, 0, rank)
    if (best.length > limit) best.pop()
  }
  const floor = (scores[best[0] ?? 0] ?? 0) * minShareOfBest
  return best.filter((rank) => (scores[rank] ?? 0) >= floor)
}
