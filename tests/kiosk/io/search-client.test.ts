import { describe, expect, test, vi } from 'vitest'
import type { SearchAnswer, SearchRequest } from '#contract/search-messages.ts'
import {
  createSearchClient,
  type SearchOutcome,
  type SearchWorker,
} from '#kiosk/io/search-client.ts'

const index = 'the index of a release'

const fakeWorker = () => {
  const asked: SearchRequest[] = []
  let hear: (event: { data: unknown }) => void = () => {}
  const breakers: (() => void)[] = []
  const terminate = vi.fn<() => void>()
  const worker: SearchWorker = {
    postMessage: (request) => void asked.push(request),
    addEventListener: (type: string, listener: (event: { data: unknown }) => void) => {
      if (type === 'message') hear = listener
      else breakers.push(() => listener({ data: undefined }))
    },
    terminate,
  }
  return {
    worker,
    asked,
    terminate,
    answer: (data: SearchAnswer) => hear({ data }),
    fail: () => breakers[0]?.(),
  }
}

const found = (id: number, guide: string): SearchAnswer => ({
  kind: 'found',
  id,
  results: [{ id: guide, score: 1, matched: [guide] }],
})
const ids = (outcome: SearchOutcome) =>
  outcome === 'broken' ? outcome : outcome.map(({ id }) => id)

const openClient = () => {
  const fake = fakeWorker()
  const client = createSearchClient({ startWorker: () => fake.worker, limit: 3 })
  client.open(index)
  return { ...fake, client }
}

describe('with a worker', () => {
  test('the index is handed over once, then each question follows', async () => {
    const { client, asked, answer } = openClient()
    const results = client.find('eau')
    answer({ kind: 'opened' })
    expect(asked).toEqual([
      { kind: 'open', index },
      { kind: 'find', id: 1, query: 'eau', limit: 3 },
    ])
    answer(found(1, 'eau'))
    expect(ids(await results)).toEqual(['eau'])
  })

  test('typing fast queues nothing: one question at a time, then the newest', async () => {
    const { client, asked, answer } = openClient()
    const askers = ['e', 'ea', 'eau'].map((query) => client.find(query))
    expect(asked).toHaveLength(2)
    answer(found(1, 'stale'))
    expect(asked.at(-1)).toMatchObject({ id: 3, query: 'eau' })
    answer(found(3, 'eau'))
    expect((await Promise.all(askers)).map(ids)).toEqual([['eau'], ['eau'], ['eau']])
  })

  test('an answer to a question that is no longer asked is dropped', async () => {
    const { client, answer } = openClient()
    const results = client.find('eau')
    answer(found(99, 'stale'))
    answer(found(1, 'eau'))
    expect(ids(await results)).toEqual(['eau'])
  })

  test('an unreadable index is said to be broken rather than waited for', async () => {
    const { client, answer } = openClient()
    const results = client.find('eau')
    answer({ kind: 'failed', why: 'unreadable' })
    expect(await results).toBe('broken')
  })

  test('closing stops the worker and answers whoever waits', async () => {
    const { client, terminate } = openClient()
    const results = client.find('eau')
    client.close()
    expect(await results).toEqual([])
    expect(terminate).toHaveBeenCalledOnce()
    expect(await client.find('eau')).toEqual([])
  })

  test('it opens again after it was closed', async () => {
    const { client, asked, answer } = openClient()
    client.close()
    client.open(index)
    const results = client.find('eau')
    answer(found(asked.length > 0 ? 2 : 0, 'eau'))
    expect(ids(await results)).toEqual(['eau'])
  })
})

describe('without a worker', () => {
  test('a browser that cannot start one says that search is broken', async () => {
    const client = createSearchClient({
      startWorker: () => {
        throw new Error('no workers here')
      },
    })
    client.open(index)
    expect(await client.find('passeport')).toBe('broken')
  })

  test('a worker that falls is stopped, and whoever waits is told', async () => {
    const { client, fail, terminate } = openClient()
    const askers = ['e', 'eau'].map((query) => client.find(query))
    fail()
    expect(await Promise.all(askers)).toEqual(['broken', 'broken'])
    expect(terminate).toHaveBeenCalledOnce()
  })

  test('the question after a fall starts a new worker with the same index', async () => {
    const [first, second] = [fakeWorker(), fakeWorker()]
    const workers = [first.worker, second.worker]
    const client = createSearchClient({ startWorker: () => workers.shift() ?? second.worker })
    client.open(index)
    first.fail()
    const results = client.find('eau')
    expect(second.asked.map(({ kind }) => kind)).toEqual(['open', 'find'])
    second.answer(found(1, 'eau'))
    expect(ids(await results)).toEqual(['eau'])
  })

  test('a worker already replaced can no longer break anything', async () => {
    const [first, second] = [fakeWorker(), fakeWorker()]
    const workers = [first.worker, second.worker]
    const client = createSearchClient({ startWorker: () => workers.shift() ?? second.worker })
    client.open(index)
    client.close()
    client.open(index)
    const results = client.find('eau')
    first.fail()
    second.answer(found(2, 'eau'))
    expect(ids(await results)).toEqual(['eau'])
  })
})

test('nothing is found before an index is opened', async () => {
  expect(await createSearchClient({ startWorker: () => fakeWorker().worker }).find('eau')).toEqual(
    [],
  )
})
