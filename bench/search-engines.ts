/** The finder, and what it is measured beside. An engine is built once, serialised, and opened where it is asked. */
import MiniSearch, { type Options, type SearchOptions } from 'minisearch'
import { buildIndex, type SearchDocument } from '#search/build-index.ts'
import { openIndex } from '#search/find.ts'
import { fold } from '#search/fold.ts'
import { stopWords } from '#search/stop-words.ts'

export interface Engine {
  readonly build: (documents: readonly SearchDocument[]) => string
  /** Ids of the first ten guides. */
  readonly open: (serialised: string) => (query: string) => readonly string[]
}

const fields = ['title', 'easyTitle', 'lead', 'keywords', 'topic', 'partners', 'papers']

/** With `orElse`, a query that found nothing is asked again. */
const miniSearch = (
  options: Omit<Options<SearchDocument>, 'fields'>,
  orElse?: SearchOptions,
): Engine => ({
  build: (documents) => {
    const engine = new MiniSearch<SearchDocument>({ fields, ...options })
    engine.addAll(documents)
    return JSON.stringify(engine)
  },
  open: (serialised) => {
    const engine = MiniSearch.loadJSON<SearchDocument>(serialised, { fields, ...options })
    return (query) => {
      const found = engine.search(query)
      const shown = found.length > 0 || !orElse ? found : engine.search(query, orElse)
      return shown.slice(0, 10).map(({ id }) => String(id))
    }
  },
})

const tunedFuzzy = (term: string) => {
  if (term.length >= 8) return 2
  return term.length >= 5 ? 1 : false
}

export const engines = {
  escale: {
    build: buildIndex,
    open: (serialised) => {
      const opened = openIndex(serialised)
      if (!opened.ok) throw new Error('the index of the bench is unreadable')
      return (query) => opened.value.find(query, 10).map(({ id }) => id)
    },
  },
  /** As it comes. */
  minisearch: miniSearch({}),
  /** What its manual offers for misspelt French. */
  'minisearch, tuned': miniSearch(
    {
      processTerm: (term) => {
        const word = fold(term)
        return word.length > 1 && !stopWords.has(word) ? word : null
      },
      searchOptions: {
        boost: { title: 4, easyTitle: 4, keywords: 3, topic: 3 },
        combineWith: 'AND',
        prefix: (_term, at, terms) => at === terms.length - 1,
        fuzzy: tunedFuzzy,
      },
    },
    { combineWith: 'OR' },
  ),
} satisfies Record<string, Engine>
export type EngineName = keyof typeof engines
export const engineNames = ['escale', 'minisearch', 'minisearch, tuned'] as const
