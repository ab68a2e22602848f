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

export type SearchRequest =
  /** The serialised index of the release now shown. */
  | { readonly kind: 'open'; readonly index: string }
  | { readonly kind: 'find'; readonly id: number; readonly query: string; readonly limit: number }

/** By hand: the worker does without the schema library, which would be half of it. */
export const isSearchRequest = (said: unknown): said is SearchRequest => {
  if (typeof said !== 'object' || said === null || !('kind' in said)) return false
  if (said.kind === 'open') return 'index' in said && typeof said.index === 'string'
  return (
    said.kind === 'find' &&
    'id' in said &&
    typeof said.id === 'number' &&
    'query' in said &&
    typeof said.query === 'string' &&
    'limit' in said &&
    typeof said.limit === 'number'
  )
}

export const searchAnswerSchema = v.variant('kind', [
  v.object({ kind: v.literal('opened') }),
  v.object({ kind: v.literal('found'), id: v.number(), results: v.array(searchResultSchema) }),
  /** `unreadable`: the index is not one. `not-open`: asked before any index came. */
  v.object({ kind: v.literal('failed'), why: v.picklist(['unreadable', 'not-open']) }),
])
export type SearchAnswer = v.InferOutput<typeof searchAnswerSchema>
