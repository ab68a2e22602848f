/** The index as it travels in a release: JSON that compresses well and opens in one pass. */
import * as v from 'valibot'
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

const serialisedSchema = v.object({
  schema: v.literal('search/1'),
  ids: v.array(v.string()),
  words: v.array(v.string()),
  /** One number per entry: the gap from the guide before, then the impact. */
  postings: v.array(v.array(v.number())),
})

export const writeIndex = ({ ids, words, postings }: WrittenIndex) =>
  JSON.stringify({
    schema: 'search/1',
    ids,
    words,
    postings: postings.map((entries) =>
      entries.map(
        ({ guide, impact }, at) => (guide - (entries[at - 1]?.guide ?? 0)) * step + impact,
      ),
    ),
  })

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

/** Reads what `writeIndex` wrote; anything else is `unreadable`. */
export function readIndex(text: string): Result<OpenedIndex, 'unreadable'> {
  const read = v.safeParse(serialisedSchema, parse(text))
  if (!read.success || read.output.words.length !== read.output.postings.length)
    return fail('unreadable')
  const { ids, words, postings } = read.output
  return succeed({ ids, words, postings: postings.map(open) })
}
