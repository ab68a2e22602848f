/** Search, away from the thread that paints. Keeps the index and nothing of what is asked. */
import { isSearchRequest, type SearchAnswer } from '#contract/search-messages.ts'
import { type Finder, openIndex } from '#search/find.ts'

let finder: Finder | undefined

const answer = (request: unknown): SearchAnswer | undefined => {
  if (!isSearchRequest(request)) return undefined
  if (request.kind === 'open') {
    const opened = openIndex(request.index)
    finder = opened.ok ? opened.value : undefined
    return opened.ok ? { kind: 'opened' } : { kind: 'failed', why: 'unreadable' }
  }
  const { id, query, limit } = request
  if (!finder) return { kind: 'failed', why: 'not-open' }
  return { kind: 'found', id, results: finder.find(query, limit) }
}

addEventListener('message', ({ data }) => {
  const said = answer(data)
  if (said) postMessage(said)
})
