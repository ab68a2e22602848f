/** The index as it travels in a release: JSON that compresses well and opens in one pass. */
import { fail, type Result, succeed } from '#contract/result.ts'

/** Impacts are whole numbers from 1 to this. */
export const maxImpact = 63
const step = maxImpact + 1

/** A guide that holds a word, by its rank in `ids`, and how well the word speaks for it. */
export interface Entry {
  readonly guide: number
  readonly impact: number
}

export interface WrittenIndex {
  readonly ids: readonly string[]
  /** Folded, each once, sorted by code unit. */
  readonly words: readonly string[]
  /** For each word, the guides that hold it, in order. */
  readonly postings: readonly (readonly Entry[])[]
}

/** The guides of one word, in order, and the impact of each at the same place. */
export interface Posting {
  readonly guides: Int32Array
  readonly impacts: Uint8Array
}

export interface OpenedIndex {
  readonly ids: readonly string[]
  readonly words: readonly string[]
  readonly postings: readonly Posting[]
}

interface SerialisedIndex {
  readonly schema: 'search/1'
  readonly ids: readonly string[]
  readonly words: readonly string[]
  /** One number per entry: the gap from the guide before, then the impact. */
  readonly postings: readonly (readonly number[])[]
}

export const writeIndex = ({ ids, words, postings }: WrittenIndex) => {
  const index: SerialisedIndex = {
    schema: 'search/1',
    ids,
    words,
    postings: postings.map((entries) =>
      entries.map(
        ({ guide, impact }, at) => (guide - (entries[at - 1]?.guide ?? 0)) * step + impact,
      ),
    ),
  }
  return JSON.stringify(index)
}

const open = (packed: readonly number[]): Posting => {
  const guides = new Int32Array(packed.length)
  const impacts = new Uint8Array(packed.length)
  let guide = 0
  for (const [at, number] of packed.entries()) {
    guide += Math.floor(number / step)
    guides[at] = guide
    impacts[at] = number % step
  }
  return { guides, impacts }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isText = (value: unknown) => typeof value === 'string'
const isNumber = (value: unknown) => typeof value === 'number'
const isListOf =
  <T>(isItem: (value: unknown) => value is T) =>
  (value: unknown): value is T[] =>
    Array.isArray(value) && value.every((item) => isItem(item))
const isTexts = isListOf(isText)
const isPostings = isListOf(isListOf(isNumber))

/** By hand: a schema would visit a million numbers slowly, and its library would be half of the worker. */
const isIndex = (value: unknown): value is SerialisedIndex =>
  typeof value === 'object' &&
  value !== null &&
  'schema' in value &&
  value.schema === 'search/1' &&
  'ids' in value &&
  isTexts(value.ids) &&
  'words' in value &&
  isTexts(value.words) &&
  'postings' in value &&
  isPostings(value.postings)

/** Reads what `writeIndex` wrote; anything else is `unreadable`. */
export function readIndex(text: string): Result<OpenedIndex, 'unreadable'> {
  const index = parse(text)
  if (!isIndex(index) || index.words.length !== index.postings.length) return fail('unreadable')
  const { ids, words, postings } = index
  return succeed({ ids, words, postings: postings.map(open) })
}
