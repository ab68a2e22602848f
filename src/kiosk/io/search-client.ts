/** The page's side of search: asks the worker, and does without it when it cannot start. */
import * as v from 'valibot'
import {
  type SearchAnswer,
  searchAnswerSchema,
  type SearchRequest,
  type SearchResult,
} from '#contract/search-messages.ts'

export interface SearchClient {
  /** Searches this serialised index from now on. */
  open(index: string): void
  /**
   * The guides found, best first; none when search cannot work. Asked again before an answer came, every asker gets
   * the newest answer, so that a screen never shows the results of words since changed.
   */
  find(query: string): Promise<readonly SearchResult[]>
  /** Stops the worker and forgets what was asked. */
  close(): void
}

/** The part of a Worker that is used here. */
export interface SearchWorker {
  postMessage(request: SearchRequest, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void
  terminate(): void
}

export interface SearchClientOptions {
  /** Guides found at most. */
  readonly limit?: number
  readonly startWorker?: () => SearchWorker
}

const startSearchWorker = (): SearchWorker =>
  new Worker(new URL('../../worker/search-worker.ts', import.meta.url), { type: 'module' })

/** Nothing starts before `open`. Answers never reject. */
export function createSearchClient({
  limit = 8,
  startWorker = startSearchWorker,
}: SearchClientOptions = {}): SearchClient {
  let index: string | undefined
  let worker: SearchWorker | undefined
  /** Once the worker failed, the same search on this thread: slower to open, never missing. */
  let isInPage = false
  let findInPage: ((query: string) => readonly SearchResult[]) | undefined

  let waiting: ((results: readonly SearchResult[]) => void)[] = []
  let newest = { id: 0, query: '' }
  /** The one question the worker has; the next leaves when it is answered, so that typing fast queues nothing. */
  let askedId: number | undefined

  const settle = (results: readonly SearchResult[]) => {
    const settled = waiting
    waiting = []
    for (const resolve of settled) resolve(results)
  }
  const ask = () => {
    askedId = newest.id
    worker?.postMessage({ kind: 'find', ...newest, limit }, [])
  }
  const hear = (answer: SearchAnswer) => {
    if (answer.kind === 'failed') {
      askedId = undefined
      settle([])
    } else if (answer.kind === 'found' && answer.id === askedId) {
      askedId = undefined
      if (answer.id === newest.id) settle(answer.results)
      else ask()
    }
  }

  const openInPage = async (serialised: string) => {
    const { openIndex } = await import('#search/find.ts')
    if (serialised !== index) return
    const opened = openIndex(serialised)
    findInPage = (query) => (opened.ok ? opened.value.find(query, limit) : [])
    if (waiting.length > 0) settle(findInPage(newest.query))
  }
  const goInPage = () => {
    isInPage = true
    worker?.terminate()
    worker = undefined
    if (index !== undefined) openInPage(index).catch(() => settle([]))
  }
  const start = () => {
    try {
      const started = startWorker()
      started.addEventListener('message', ({ data }) => {
        const read = v.safeParse(searchAnswerSchema, data)
        if (read.success && started === worker) hear(read.output)
      })
      started.addEventListener('error', goInPage)
      started.addEventListener('messageerror', goInPage)
      return started
    } catch {
      return undefined
    }
  }

  return {
    open: (serialised) => {
      index = serialised
      findInPage = undefined
      if (!isInPage) worker ??= start()
      if (worker) worker.postMessage({ kind: 'open', index: serialised }, [])
      else goInPage()
    },
    find: async (query) => {
      if (index === undefined) return []
      newest = { id: newest.id + 1, query }
      if (findInPage) return findInPage(query)
      const { promise, resolve } = Promise.withResolvers<readonly SearchResult[]>()
      waiting.push(resolve)
      if (worker && askedId === undefined) ask()
      return promise
    },
    close: () => {
      worker?.terminate()
      worker = undefined
      index = undefined
      findInPage = undefined
      askedId = undefined
      newest = { id: newest.id + 1, query: '' }
      settle([])
    },
  }
}
