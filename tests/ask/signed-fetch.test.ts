import { describe, expect, test } from 'vitest'
import { signedRequestHeaders } from '#contract/signed-request.ts'
import { hubClock } from '#ask/hub-clock.ts'
import { refusalOf, signedFetch } from '#ask/signed-fetch.ts'
import { newKeyPair, publicKeyOf } from '#ask/terminal-key.ts'
import { aFleetHub } from '../kiosk/fleet/a-fleet-hub.ts'

async function anEnrolledTerminal(aheadMs = 0) {
  const hub = await aFleetHub()
  const keys = await newKeyPair()
  const body = JSON.stringify({
    code: await hub.newCode(),
    publicKey: await publicKeyOf(keys),
    isSupervised: false,
  })
  const headers = { 'content-type': 'application/json' }
  const answer = await hub.fetch('/api/enrolment', { method: 'POST', headers, body })
  const { terminal } = (await answer.json()) as { terminal: string }
  const clock = hubClock(() => hub.clock.nowMs() + aheadMs)
  const sent: Headers[] = []
  const ask = signedFetch(
    { keys, terminal },
    {
      clock,
      fetch: (url, init) => {
        sent.push(new Headers(init?.headers))
        return hub.fetch(url, init)
      },
    },
  )
  return { hub, ask, clock, sent, terminal }
}

describe('a signed request', () => {
  test('is taken by the hub, with a body or without', async () => {
    const { ask, hub, terminal } = await anEnrolledTerminal()
    expect(await (await ask('/api/terminal')).json()).toMatchObject({ terminal, state: 'pending' })
    await hub.administer('POST', `/api/admin/fleet/${terminal}/accept`)
    const refused = await ask('/api/terminal/status', { method: 'POST', body: '{}' })
    // It is whole, signed, accepted; it only says nothing.
    expect(refused.status).toBe(400)
  })

  test('is never sent twice under the same name', async () => {
    const { ask, sent } = await anEnrolledTerminal()
    await ask('/api/terminal')
    await ask('/api/terminal')
    const nonces = sent.map((headers) => headers.get(signedRequestHeaders.nonce))
    expect(new Set(nonces).size).toBe(2)
  })

  test.each([-20, -1, 1, 20])(
    'from a clock %i years off is signed again by the time the hub tells, and then right at once',
    async (years) => {
      const aheadMs = years * 365 * 86_400_000
      const { ask, clock, sent } = await anEnrolledTerminal(aheadMs)
      expect((await ask('/api/terminal')).status).toBe(200)
      expect(sent).toHaveLength(2)
      expect(clock.aheadMs()).toBe(aheadMs)
      expect((await ask('/api/terminal')).status).toBe(200)
      expect(sent).toHaveLength(3)
    },
  )

  test('that is refused says why, and can still be read', async () => {
    const { ask } = await anEnrolledTerminal()
    const answer = await ask('/api/terminal/status', { method: 'POST', body: '{}' })
    expect(await refusalOf(answer)).toBe('pending')
    expect(await answer.json()).toMatchObject({ code: 'pending' })
  })
})
