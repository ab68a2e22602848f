import { expect, test } from 'vitest'
import { createSessionSource } from '#admin/app/session-state.ts'
import { createHub } from '#ask/hub.ts'
import { aSession } from '../fake-hub.ts'

const sourceThat = (answer: () => Response | Promise<Response>) =>
  createSessionSource(createHub(async () => answer()))

test('nobody signed in is an answer, not a fault', async () => {
  const session = sourceThat(() =>
    Response.json({ code: 'signed-out', message: 'Entrez.' }, { status: 401 }),
  )
  await session.refresh()
  expect(session.read().session).toEqual({ at: 'outside' })
})

test('a hub that does not answer is told with its fault', async () => {
  const session = sourceThat(() => Promise.reject(new TypeError('down')))
  await session.refresh()
  expect(session.read().session).toMatchObject({
    at: 'unreachable',
    fault: { code: 'unreachable' },
  })
})

test('a cut of the network does not throw out who was in', async () => {
  let isCut = false
  const session = sourceThat(() =>
    isCut ? Promise.reject(new TypeError()) : Response.json(aSession()),
  )
  await session.refresh()
  isCut = true
  await session.refresh()
  expect(session.read().session.at).toBe('inside')
})
