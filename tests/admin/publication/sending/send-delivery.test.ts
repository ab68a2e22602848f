import { expect, test } from 'vitest'
import * as v from 'valibot'
import type { Rollout } from '#contract/rollout.ts'
import { fail, succeed } from '#contract/result.ts'
import { hubOver } from '../../../../src/ask/hub.ts'
import { aRollout } from '../../fake-hub.ts'
import {
  type SendingProgress,
  sendDelivery,
  startRollout,
} from '../../../../src/admin/publication/sending/send-delivery.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const sha = (digit: string) => digit.repeat(64)
const delivery = {
  author: 's-1',
  number: 8,
  targets: bytes('targets'),
  snapshot: bytes('snapshot'),
  files: ['a', 'b', 'c'].map((name) => ({ sha256: sha(name), content: bytes(name) })),
  wave: { places: [], tags: [], terminals: [], percent: 10 },
  ledger: undefined,
}

/** A hub that keeps what it was given, and whose line may be cut. */
const uploads = (cutAt?: number) => {
  const received = new Set<string>()
  const state = { cutAt, isWhole: false, puts: 0 }
  const hub = hubOver((request, schema) => {
    const answer = (body: unknown) => Promise.resolve(succeed(v.parse(schema, body)))
    if (request.path === '/api/releases/targets') {
      const missing = delivery.files.filter(({ sha256 }) => !received.has(sha256))
      return answer({ number: 8, missing: missing.map(({ sha256 }) => ({ sha256, bytes: 1 })) })
    }
    if (request.method === 'PUT') {
      state.puts += 1
      if (state.puts === state.cutAt) {
        return Promise.resolve(
          fail({ status: 0, code: 'unreachable', message: 'coupé', body: undefined }),
        )
      }
      received.add(request.path.slice(-64))
      return answer(undefined)
    }
    state.isWhole = true
    return answer({ number: 8, isNew: true })
  })
  return { hub, state, received }
}

test('every file the hub lacks is sent, then the snapshot that leads to them', async () => {
  const { hub, state, received } = uploads()
  const told: SendingProgress[] = []
  expect(await sendDelivery(hub, delivery, (progress) => told.push(progress))).toEqual({
    ok: true,
    value: { number: 8 },
  })
  expect(received.size).toBe(3)
  expect(state.isWhole).toBe(true)
  expect(told.map(({ sentFiles }) => sentFiles)).toEqual([0, 1, 2, 3])
  expect(told.at(-1)).toMatchObject({ sentBytes: 3, bytes: 3 })
})

test('after a cut it goes on from where it was', async () => {
  const { hub, state } = uploads(2)
  expect(await sendDelivery(hub, delivery, () => {})).toMatchObject({ ok: false })
  expect(state.isWhole).toBe(false)
  const told: SendingProgress[] = []
  expect((await sendDelivery(hub, delivery, (progress) => told.push(progress))).ok).toBe(true)
  expect(told[0]?.files).toBe(2)
  expect(state.puts).toBe(4)
})

test('a file that is not of this release is not sent, and nothing is published', async () => {
  const { hub, state } = uploads()
  const poorer = { ...delivery, files: delivery.files.slice(1) }
  expect(await sendDelivery(hub, poorer, () => {})).toMatchObject({
    fault: { code: 'foreign-file' },
  })
  expect(state.isWhole).toBe(false)
})

/** A hub with these rollouts, that starts none under a number it has given. */
const rolloutsOver = (rollouts: readonly Rollout[]) =>
  hubOver((request, schema) => {
    const answer = (body: unknown) => Promise.resolve(succeed(v.parse(schema, body)))
    if (request.method === 'GET') return answer({ general: null, rollouts })
    const refusal = { status: 409, code: 'number-too-low', message: 'plus bas', body: undefined }
    return rollouts.length > 0 ? Promise.resolve(fail(refusal)) : answer(aRollout({ number: 8 }))
  })

test('a rollout whose start was not heard of is not started twice, and nobody is stopped', async () => {
  expect(await startRollout(rolloutsOver([]), delivery)).toMatchObject({ ok: true })
  expect(await startRollout(rolloutsOver([aRollout({ number: 8 })]), delivery)).toMatchObject({
    ok: true,
  })
  expect(await startRollout(rolloutsOver([aRollout({ number: 9 })]), delivery)).toMatchObject({
    fault: { code: 'number-too-low' },
  })
})
