/** Search, away from the thread that paints. Keeps the index and nothing of what is asked. */
import * as v from 'valibot'
import { type SearchAnswer, searchRequestSchema } from '#contract/search-messages.ts'
import { type Finder, openIndex } from '#search/find.ts'

let finder: Finder | undefined

const answer = (request: unknown): SearchAnswer | undefined => {
  const read = v.safeParse(searchRequestSchema, request)
  if (!read.success) return undefined
  if (read.output.kind === 'open') {
    const opened = openIndex(read.output.index)
    finder = opened.ok ? opened.value : undefined
    return opened.ok ? { kind: 'opened' } : { kind: 'failed', why: 'unreadable' }
  }
  const { id, query, limit } = read.output
  if (!finder) return { kind: 'failed', why: 'not-open' }
  return { kind: 'found', id, results: finder.find(query, limit) }
}

addEventListener('message', ({ data }) => {
  const said = answer(data)
  if (said) postMessage(said)
})
