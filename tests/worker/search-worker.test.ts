import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { buildIndex } from '#search/build-index.ts'

const index = buildIndex([
  {
    id: 'passeport',
    title: 'Demander un passeport',
    easyTitle: '',
    lead: '',
    keywords: '',
    topic: '',
    partners: '',
    papers: '',
  },
])

let say: (data: unknown) => void
const heard = vi.fn<(answer: unknown) => void>()

beforeEach(async () => {
  heard.mockClear()
  vi.resetModules()
  vi.stubGlobal('postMessage', heard)
  vi.stubGlobal('addEventListener', (_: string, listener: (event: { data: unknown }) => void) => {
    say = (data) => listener({ data })
  })
  await import('#worker/search-worker.ts')
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('it opens an index, then answers with the id of the question', () => {
  say({ kind: 'open', index })
  expect(heard).toHaveBeenLastCalledWith({ kind: 'opened' })
  say({ kind: 'find', id: 7, query: 'pasport', limit: 5 })
  expect(heard).toHaveBeenLastCalledWith({
    kind: 'found',
    id: 7,
    results: [expect.objectContaining({ id: 'passeport', matched: ['passeport'] })],
  })
})

test('a question before any index is answered, with the reason', () => {
  say({ kind: 'find', id: 1, query: 'passeport', limit: 5 })
  expect(heard).toHaveBeenCalledExactlyOnceWith({ kind: 'failed', why: 'not-open' })
})

test('an unreadable index is told, and the one before is no longer searched', () => {
  say({ kind: 'open', index })
  say({ kind: 'open', index: 'no' })
  expect(heard).toHaveBeenLastCalledWith({ kind: 'failed', why: 'unreadable' })
  say({ kind: 'find', id: 1, query: 'passeport', limit: 5 })
  expect(heard).toHaveBeenLastCalledWith({ kind: 'failed', why: 'not-open' })
})

test.each([undefined, 'find', { kind: 'erase' }, { kind: 'find', query: 3 }])(
  '%j is no question and gets no answer',
  (data) => {
    say(data)
    expect(heard).not.toHaveBeenCalled()
  },
)
