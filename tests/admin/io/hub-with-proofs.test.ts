import { expect, test, vi } from 'vitest'
import { createHub, type Fetch, nothingMore } from '#ask/hub.ts'
import { withProofs } from '#admin/io/hub-with-proofs.ts'

const refusal = (code: string, status = 403) => Response.json({ code, message: 'Non.' }, { status })

const setUp = (answers: readonly (() => Response)[], isGiven = true) => {
  const left = [...answers]
  const fetchIt = vi.fn<Fetch>(async () => left.shift()?.() ?? Response.json({}))
  const proofs = {
    signIn: vi.fn(async () => isGiven),
    stepUp: vi.fn(async () => isGiven),
  }
  return { hub: withProofs(createHub(fetchIt), proofs), proofs, fetchIt }
}

test('a fresh proof is asked for, and the request goes again with the same body', async () => {
  const { hub, proofs, fetchIt } = setUp([() => refusal('step-up-needed')])
  expect(await hub.post('/api/x', { a: 1 }, nothingMore)).toMatchObject({ ok: true })
  expect(proofs.stepUp).toHaveBeenCalledTimes(1)
  expect(fetchIt.mock.calls.map(([, init]) => init?.body)).toEqual(['{"a":1}', '{"a":1}'])
})

test('it goes again once, not for ever', async () => {
  const { hub, proofs, fetchIt } = setUp([
    () => refusal('step-up-needed'),
    () => refusal('step-up-needed'),
  ])
  expect(await hub.get('/api/x', nothingMore)).toMatchObject({ ok: false })
  expect(proofs.stepUp).toHaveBeenCalledTimes(1)
  expect(fetchIt).toHaveBeenCalledTimes(2)
})

test('a session that ended asks who is there', async () => {
  const { hub, proofs } = setUp([() => refusal('signed-out', 401)])
  await hub.get('/api/x', nothingMore)
  expect(proofs.signIn).toHaveBeenCalledTimes(1)
})

test('nothing goes again when the person gives up, nor for another refusal', async () => {
  const givenUp = setUp([() => refusal('step-up-needed')], false)
  expect(await givenUp.hub.get('/api/x', nothingMore)).toMatchObject({ ok: false })
  expect(givenUp.fetchIt).toHaveBeenCalledTimes(1)
  const refused = setUp([() => refusal('role-needed')])
  await refused.hub.get('/api/x', nothingMore)
  expect(refused.fetchIt).toHaveBeenCalledTimes(1)
})
