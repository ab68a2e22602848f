/**
 * The search index of a release, made once at publication: each word with the guides that hold it and how well it
 * speaks for them. Terminals only add up what is written here.
 */
import { compoundsOf, wordsOf } from './fold.ts'
import { maxImpact, writeIndex } from './serialised-index.ts'
import { stopWords } from './stop-words.ts'

/** What search knows of a guide; plain strings, empty when there is nothing. */
export interface SearchDocument {
  readonly id: string
  readonly title: string
  readonly easyTitle: string
  readonly lead: string
  readonly keywords: string
  readonly topic: string
  readonly partners: string
  readonly papers: string
}

/** Title first, then the words people use for it, then the rest. */
const fields = [
  { boost: 4, textOf: (guide: SearchDocument) => `${guide.title} ; ${guide.easyTitle}` },
  { boost: 3, textOf: (guide: SearchDocument) => `${guide.keywords} ; ${guide.topic}` },
  {
    boost: 1,
    textOf: (guide: SearchDocument) => `${guide.lead} ; ${guide.partners} ; ${guide.papers}`,
  },
] as const

/** BM25: how soon repeating a word stops helping, and how much a long text dilutes it. */
const saturation = 1.2
const dilution = 0.5

const countWords = (text: string) => {
  const counts = new Map<string, number>()
  for (const { text: word } of [...wordsOf(text), ...compoundsOf(text)])
    if (!stopWords.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const sum = (numbers: Iterable<number>) => Array.from(numbers).reduce((a, b) => a + b, 0)

/** The serialised index of these guides; `openIndex` reads it. */
export function buildIndex(documents: readonly SearchDocument[]): string {
  const impacts = new Map<string, Map<number, number>>()
  for (const { boost, textOf } of fields) {
    const counted = documents.map((guide) => countWords(textOf(guide)))
    const lengths = counted.map((counts) => sum(counts.values()))
    const meanLength = sum(lengths) / documents.length || 1
    for (const [guide, counts] of counted.entries()) {
      const length = 1 - dilution + (dilution * (lengths[guide] ?? 0)) / meanLength
      for (const [word, count] of counts) {
        const ofWord = impacts.get(word) ?? new Map<number, number>()
        const impact = (boost * count * (saturation + 1)) / (count + saturation * length)
        impacts.set(word, ofWord.set(guide, (ofWord.get(guide) ?? 0) + impact))
      }
    }
  }

  const ceiling = sum(fields.map(({ boost }) => boost)) * (saturation + 1)
  const words = [...impacts.keys()].toSorted((a, b) => (a < b ? -1 : 1))
  return writeIndex({
    ids: documents.map(({ id }) => id),
    words,
    postings: words.map((word) =>
      Array.from(impacts.get(word) ?? [], ([guide, impact]) => ({
        guide,
        impact: Math.max(1, Math.round((impact / ceiling) * maxImpact)),
      })).toSorted((a, b) => a.guide - b.guide),
    ),
  })
}
