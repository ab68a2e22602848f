/** The page's side of search: asks the worker, and says so when it cannot work. */
import * as v from 'valibot'
import {
  type SearchAnswer,
  searchAnswerSchema,
  type SearchRequest,
  type SearchResult,
} from '#contract/search-messages.ts'

/** `broken`: the worker does not start, has fallen, or cannot read the index. The next question tries again. */
export type SearchOutcome = readonly SearchResult[] | 'broken'

export interface SearchClient {
  /** Searches this serialised index from now on. */
  open(index: string): void
  /**
   * The guides found, best first. Asked again before an answer came, every asker gets the newest answer, so that a
   * screen never shows the results of words since changed.
   */
  find(query: string): Promise<SearchOutcome>
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

  let waiting: ((outcome: SearchOutcome) => void)[] = []
  let newest = { id: 0, query: '' }
  /** The one question the worker has; the next leaves when it is answered, so that typing fast queues nothing. */
  let askedId: number | undefined

  const settle = (outcome: SearchOutcome) => {
    askedId = undefined
    const settled = waiting
    waiting = []
    for (const resolve of settled) resolve(outcome)
  }
  const ask = () => {
    askedId = newest.id
    worker?.postMessage({ kind: 'find', ...newest, limit }, [])
  }
  const hear = (answer: SearchAnswer) => {
    if (answer.kind === 'failed') settle('broken')
    else if (answer.kind === 'found' && answer.id === askedId) {
      if (answer.id === newest.id) settle(answer.results)
      else ask()
    }
  }
  const stop = () => {
    worker?.terminate()
    worker = undefined
  }
  const start = () => {
    try {
      const started = startWorker()
      const fall = () => {
        if (started !== worker) return
        stop()
        settle('broken')
      }
      started.addEventListener('message', ({ data }) => {
        const read = v.safeParse(searchAnswerSchema, data)
        if (read.success && started === worker) hear(read.output)
      })
      started.addEventListener('error', fall)
      started.addEventListener('messageerror', fall)
      return started
    } catch {
      return undefined
    }
  }
  const handOver = (serialised: string) => {
    worker ??= start()
    worker?.postMessage({ kind: 'open', index: serialised }, [])
  }

  return {
    open: (serialised) => {
      index = serialised
      handOver(serialised)
    },
    find: async (query) => {
      if (index === undefined) return []
      if (!worker) handOver(index)
      if (!worker) return 'broken'
      newest = { id: newest.id + 1, query }
      const { promise, resolve } = Promise.withResolvers<SearchOutcome>()
      waiting.push(resolve)
      if (askedId === undefined) ask()
      return promise
    },
    close: () => {
      stop()
      index = undefined
      newest = { id: newest.id + 1, query: '' }
      settle([])
    },
  }
}
