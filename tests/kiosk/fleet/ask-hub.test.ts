import { expect, test } from 'vitest'
import * as v from 'valibot'
import type { SignedFetch } from '#ask/signed-fetch.ts'
import { askHub, askSigned } from '#kiosk/fleet/ask-hub.ts'
import { fakeClock, settle } from '../io/fake-clock.ts'

const schema = v.strictObject({ seats: v.number() })
const path = '/api/terminal/seats'

/** Answers this, and remembers how it was asked. */
function aHub(answer: () => Promise<Response>) {
  const asked: (readonly [string, RequestInit | undefined])[] = []
  const sign: SignedFetch = (at, init) => {
    asked.push([at, init])
    return answer()
  }
  return { asked, sign }
}

test('a terminal that may not sign asks nothing', async () => {
  expect(await askSigned(undefined, path, schema, {})).toBeUndefined()
})

test('a question is fetched, never from a cache; what is told is posted', async () => {
  const { asked, sign } = aHub(async () => Response.json({ seats: 3 }))
  expect(await askSigned(sign, path, schema)).toEqual({ seats: 3 })
  expect(await askSigned(sign, path, schema, { call: 'me' })).toEqual({ seats: 3 })
  expect(asked).toMatchObject([
    [path, { cache: 'no-store' }],
    [path, { method: 'POST', body: '{"call":"me"}' }],
  ])
})

test.each([
  ['a refusal', async () => Response.json({ code: 'busy', message: 'Non.' }, { status: 503 })],
  ['another server’s page', async () => new Response('<html>')],
  ['an answer that says something else', async () => Response.json({ seats: 'three' })],
  ['a line that is down', () => Promise.reject(new TypeError('Failed to fetch'))],
] as const)('%s is no answer', async (_name, answer) => {
  expect(await askSigned(aHub(answer).sign, path, schema)).toBeUndefined()
})

test('a hub that is too long is given up, and silent', async () => {
  const clock = fakeClock()
  const send = (signal: AbortSignal) =>
    new Promise<Response>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
    })
  let answered: unknown
  void askHub(schema, send, clock, 5000).then((answer) => {
    answered = answer
  })
  await clock.pass(4999)
  await settle()
  expect(answered).toBeUndefined()
  await clock.pass(1)
  expect(answered).toEqual({ ok: false, fault: { code: 'silent' } })
})
