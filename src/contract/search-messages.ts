/** What the page and its search worker say to each other. */
import * as v from 'valibot'

export const searchResultSchema = v.object({
  /** Id of the guide. */
  id: v.string(),
  score: v.number(),
  /** Words of the guide that answered, folded: what `highlight` takes. */
  matched: v.array(v.string()),
})
export type SearchResult = v.InferOutput<typeof searchResultSchema>

export const searchRequestSchema = v.variant('kind', [
  /** The serialised index of the release now shown. */
  v.object({ kind: v.literal('open'), index: v.string() }),
  v.object({ kind: v.literal('find'), id: v.number(), query: v.string(), limit: v.number() }),
])
export type SearchRequest = v.InferOutput<typeof searchRequestSchema>

export const searchAnswerSchema = v.variant('kind', [
  v.object({ kind: v.literal('opened') }),
  v.object({ kind: v.literal('found'), id: v.number(), results: v.array(searchResultSchema) }),
  /** `unreadable`: the index is not one. `not-open`: asked before any index came. */
  v.object({ kind: v.literal('failed'), why: v.picklist(['unreadable', 'not-open']) }),
])
export type SearchAnswer = v.InferOutput<typeof searchAnswerSchema>
