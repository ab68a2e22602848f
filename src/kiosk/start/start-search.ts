/** Search in its worker, over the index that came with the release. */
import type { Content } from '#contract/release.ts'
import { createSearchClient } from '../io/search-client.ts'

export function startSearch() {
  const client = createSearchClient()
  return {
    open: ({ search }: Content) => client.open(search),
    find: (query: string) => client.find(query),
  }
}
