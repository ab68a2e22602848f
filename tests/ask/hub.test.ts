import * as v from 'valibot'
import { expect, test, vi } from 'vitest'
import { createHub, type Fetch, nothingMore } from '#ask/hub.ts'

const answering = (answer: () => Response | Promise<Response>) => {
  const fetchIt = vi.fn<Fetch>(async () => answer())
  return { hub: createHub(fetchIt), fetchIt }
}
const numberSchema = v.strictObject({ number: v.number() })

test('an answer is parsed before anybody sees it', async () => {
  const { hub } = answering(() => Response.json({ number: 4 }))
  expect(await hub.get('/api/x', numberSchema)).toEqual({ ok: true, value: { number: 4 } })
})

test.each([
  ['of another shape', () => Response.json({ number: 'four' })],
  ['with more than was agreed', () => Response.json({ number: 4, more: 1 })],
  ['that is no JSON', () => new Response('<html>')],
  ['that refuses without saying why', () => new Response('Bad gateway', { status: 502 })],
])('an answer %s is refused with a sentence', async (_what, answer) => {
  const { hub } = answering(answer)
  const asked = await hub.get('/api/x', numberSchema)
  expect(asked).toMatchObject({ ok: false, fault: { code: 'bad-answer' } })
})

test('no answer at all is told as a hub that does not answer', async () => {
  const { hub } = answering(() => Promise.reject(new TypeError('offline')))
  expect(await hub.get('/api/x', numberSchema)).toMatchObject({
    ok: false,
    fault: { status: 0, code: 'unreachable' },
  })
})

test('what cannot wait is not waited for: a hub that is longer does not answer', async () => {
  const hub = createHub(
    (_path, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new TypeError('too long')))
      }),
  )
  const asked = { method: 'POST' as const, path: '/api/x', body: {}, withinMs: 1 }
  expect(await hub.ask(asked, nothingMore)).toMatchObject({ fault: { code: 'unreachable' } })
})

test('a refusal keeps its code, its sentence and what came with it', async () => {
  const body = { code: 'conflict', message: 'Quelqu’un a changé ce fichier.', files: [] }
  const { hub } = answering(() => Response.json(body, { status: 409 }))
  expect(await hub.post('/api/x', {}, nothingMore)).toEqual({
    ok: false,
    fault: { status: 409, code: 'conflict', message: body.message, body },
  })
})

test('a yes without a body is a yes', async () => {
  const { hub } = answering(() => new Response(null, { status: 204 }))
  expect(await hub.post('/api/x', {}, nothingMore)).toEqual({ ok: true, value: undefined })
})

test('what changes something says that it comes from our page; what only reads does not need to', async () => {
  const { hub, fetchIt } = answering(() => Response.json({ number: 1 }))
  await hub.get('/api/x', numberSchema)
  await hub.post('/api/x', { a: 1 }, numberSchema)
  await hub.send('PUT', '/api/x', new Uint8Array([1]), numberSchema)
  const headers = fetchIt.mock.calls.map(([, init]) => new Headers(init?.headers))
  expect(headers.map((each) => each.get('escale-csrf'))).toEqual([null, '1', '1'])
  expect(headers.map((each) => each.get('content-type'))).toEqual([
    null,
    'application/json',
    'application/octet-stream',
  ])
})
