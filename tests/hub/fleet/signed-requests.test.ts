/** @whole what a terminal is refused for, asked of the whole hub */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { hubTimeHeader, maxSkewMs, signedRequestHeaders } from '#contract/signed-request.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'
import { routesOf } from '../stage/routes-of.ts'
import { someKeys } from '../records/record-stage.ts'
import { codeOf, enrollingHub } from './enrolling-hub.ts'
import {
  type Answered,
  type Asked,
  askThrough,
  counterBatch,
  SimulatedTerminal,
  wipeReceipt,
} from './simulated-terminal.ts'

const statusOf = (answer: Answered) => [answer.status, codeOf(answer)]

/** Sealed to a key that no hub has: it is kept as it is. */
const envelopeOf = (device: string) => ({
  uuid: randomUUID(),
  device,
  outbox: 'ab'.repeat(16),
  sequence: 1,
  schema: 'activity-record/1',
  day: '2026-11-21',
  kind: 'activity',
  key: 'ab'.repeat(8),
  sealed: 'ab'.repeat(40),
})

describeOnBothEngines('a request of a terminal', (stage) => {
  test('counts once: the same bytes again are refused, at the same time or later', async () => {
    const { accepted } = enrollingHub(stage.store)
    const terminal = await accepted()
    const asked = terminal.signed('POST', '/api/terminal/receipts', { receipts: [wipeReceipt(1)] })
    const answers = await Promise.all(Array.from({ length: 10 }, () => terminal.send(asked)))
    const codes = answers.map((answer) => (answer.status === 200 ? 'taken' : codeOf(answer)))
    expect(codes.toSorted()).toEqual([...Array(9).fill('replayed'), 'taken'])
    expect(statusOf(await terminal.send(asked))).toEqual([401, 'replayed'])
  })

  test('counts once, whatever a terminal may write', async () => {
    const { accepted, app } = enrollingHub(stage.store, { recordKeys: await someKeys() })
    const terminal = await accepted()
    const payloads: Readonly<Record<string, unknown>> = {
      '/api/terminal/status': terminal.status(),
      '/api/terminal/receipts': { receipts: [wipeReceipt(1)] },
      '/api/terminal/counters': counterBatch('2026-11-21'),
      '/api/terminal/help': { call: 'ab'.repeat(16), act: 'call' },
      '/api/terminal/outbox': { envelopes: [envelopeOf(terminal.id)] },
      '/api/terminal/workshop': {
        workshop: 'ab'.repeat(16),
        follower: 'cd'.repeat(16),
        step: null,
      },
    }
    await app.ready()
    const written = routesOf(app).filter(({ method }) => method !== 'GET' && method !== 'HEAD')
    const paths = written.map(({ path }) => path).filter((path) => path.startsWith('/api/terminal'))
    expect(paths.toSorted()).toEqual(Object.keys(payloads).toSorted())
    for (const path of paths) {
      const asked = terminal.signed('POST', path, payloads[path])
      expect((await terminal.send(asked)).status).toBe(200)
      expect(statusOf(await terminal.send(asked))).toEqual([401, 'replayed'])
    }
  })

  test('counts once on several hubs over one database', async () => {
    const first = enrollingHub(stage.store)
    const second = enrollingHub(stage.store)
    const terminal = await first.accepted()
    const asked = terminal.signed('POST', '/api/terminal/status', terminal.status())
    const answers = await Promise.all([askThrough(first.app)(asked), askThrough(second.app)(asked)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401])
  })

  test('may be asked again when it only reads, until it is too old', async () => {
    const { accepted, clock } = enrollingHub(stage.store)
    const terminal = await accepted()
    const asked = terminal.signed('GET', '/api/terminal')
    expect((await terminal.send(asked)).status).toBe(200)
    clock.advance(maxSkewMs)
    expect((await terminal.send(asked)).status).toBe(200)
    clock.advance(1)
    expect(statusOf(await terminal.send(asked))).toEqual([401, 'clock-skewed'])
    const nonces = await stage.store.read.selectFrom('fleet_nonce').selectAll().execute()
    expect(nonces).toEqual([])
  })

  test('whose nonce was forgotten is too old by then', async () => {
    const { accepted, clock, app } = enrollingHub(stage.store)
    await app.ready()
    const terminal = await accepted()
    const asked = terminal.signed('POST', '/api/terminal/status', terminal.status())
    expect((await terminal.send(asked)).status).toBe(200)
    for (let minutes = 0; minutes < 30; minutes += 1) {
      clock.advance(60_000)
      expect((await terminal.send(asked)).status).toBe(401)
    }
  })

  const changes: readonly [string, (asked: Asked) => Asked][] = [
    ['its body', (asked) => ({ ...asked, body: `${asked.body} ` })],
    ['its path', (asked) => ({ ...asked, path: `${asked.path}?place=noumea` })],
    ['its route', (asked) => ({ ...asked, path: '/api/terminal/counters' })],
    [
      'its method',
      ({ body: _body, ...asked }) => ({ ...asked, method: 'GET', path: '/api/terminal' }),
    ],
    ['its time', (asked) => withHeader(asked, 'time', (time) => String(Number(time) + 1))],
    ['its nonce', (asked) => withHeader(asked, 'nonce', () => 'ab'.repeat(16))],
    [
      'its signature',
      (asked) => withHeader(asked, 'signature', (text) => text.replace(/^../, '00')),
    ],
  ]
  test.each(changes)('is refused when %s was changed on the way', async (_what, change) => {
    const { accepted } = enrollingHub(stage.store)
    const terminal = await accepted()
    const asked = terminal.signed('POST', '/api/terminal/receipts', { receipts: [wipeReceipt(1)] })
    expect(statusOf(await terminal.send(change(asked)))).toEqual([401, 'bad-signature'])
    expect((await terminal.send(asked)).status).toBe(200)
  })

  test('is refused under the name of another terminal', async () => {
    const { accepted } = enrollingHub(stage.store)
    const [one, other] = [await accepted(), await accepted({ seat: 'kone-2' })]
    const asked = withHeader(one.signed('GET', '/api/terminal'), 'terminal', () => other.id)
    expect(statusOf(await one.send(asked))).toEqual([401, 'bad-signature'])
  })

  test.each([
    ['ten minutes ahead', maxSkewMs, 200],
    ['ten minutes behind', -maxSkewMs, 200],
    ['more than ten minutes ahead', maxSkewMs + 1, 401],
    ['more than ten minutes behind', -maxSkewMs - 1, 401],
    ['twenty years ahead', 20 * 365 * 86_400_000, 401],
    ['twenty years behind', -20 * 365 * 86_400_000, 401],
  ])('from a clock %s is answered as it should', async (_what, skewMs, status) => {
    const { app, clock, accepted } = enrollingHub(stage.store)
    const { disk } = await accepted()
    const terminal = new SimulatedTerminal(askThrough(app), () => clock.nowMs() + skewMs, disk)
    const answer = await terminal.report()
    expect(answer.status).toBe(status)
    if (status === 401) expect(codeOf(answer)).toBe('clock-skewed')
    // The answer says the hub's time: the terminal counts from there.
    expect(answer.headers[hubTimeHeader]).toBe(String(clock.nowMs()))
    expect((await terminal.report()).status).toBe(200)
  })

  test('of a terminal that waits, was withdrawn, or that nobody knows, is refused as such', async () => {
    const { enrol, accepted, act, app, clock } = enrollingHub(stage.store)
    const waiting = await enrol()
    expect(statusOf(await waiting.report())).toEqual([403, 'pending'])
    const withdrawn = await accepted()
    await act(withdrawn, 'revoke')
    expect(statusOf(await withdrawn.report())).toEqual([403, 'revoked'])
    expect(statusOf(await withdrawn.sendReceipts([wipeReceipt(1)]))).toEqual([403, 'revoked'])
    const unknown = new SimulatedTerminal(askThrough(app), clock.nowMs, {
      keys: withdrawn.disk.keys,
      terminal: 't-0000000000000000',
    })
    expect(statusOf(await unknown.report())).toEqual([401, 'unknown-terminal'])
  })

  test('is refused from the moment its terminal is withdrawn, even between its signature and its writing', async () => {
    const { accepted, act } = enrollingHub(stage.store)
    const terminal = await accepted()
    const reports = Array.from({ length: 20 }, () => terminal.report())
    const revoked = act(terminal, 'revoke')
    const answers = await Promise.all(reports)
    await revoked
    for (const { status } of answers) expect([200, 403]).toContain(status)
    expect((await terminal.report()).status).toBe(403)
  })

  test('of two PCs that share a key is refused, until an administrator has seen to it', async () => {
    const { app, clock, accepted, act, fleet, staff } = enrollingHub(stage.store)
    const original = await accepted()
    const copy = new SimulatedTerminal(askThrough(app), clock.nowMs, original.disk)
    const minutes = async (terminal: SimulatedTerminal) => {
      clock.advance(60_000)
      return terminal.report()
    }
    expect((await minutes(original)).status).toBe(200)
    expect((await minutes(copy)).status).toBe(200)
    expect(statusOf(await minutes(original))).toEqual([409, 'cloned'])
    for (const terminal of [original, copy]) {
      expect(statusOf(await minutes(terminal))).toEqual([409, 'cloned'])
      expect(statusOf(await terminal.get('/api/terminal'))).toEqual([409, 'cloned'])
    }
    expect((await fleet())[0]?.attention).toContain('cloned')
    expect(staff.audit.filter(({ act: done }) => done === 'terminal-cloned')).toHaveLength(1)
    await act(original, 'accept')
    for (let report = 0; report < 10; report += 1)
      expect((await minutes(original)).status).toBe(200)
  })

  test('of a PC that restarts often is taken', async () => {
    const { clock, accepted } = enrollingHub(stage.store)
    const terminal = await accepted()
    for (let start = 0; start < 20; start += 1) {
      clock.advance(90_000)
      terminal.restart()
      expect((await terminal.report()).status).toBe(200)
    }
  })

  test('that is not signed, or half signed, is refused before its body is read', async () => {
    const { accepted, app } = enrollingHub(stage.store)
    const terminal = await accepted()
    const asked = terminal.signed('POST', '/api/terminal/status', terminal.status())
    for (const name of Object.values(signedRequestHeaders)) {
      const { [name]: _gone, ...headers } = asked.headers
      expect(statusOf(await terminal.send({ ...asked, headers }))).toEqual([401, 'not-signed'])
    }
    const nobody = await app.inject({
      method: 'POST',
      url: '/api/terminal/counters',
      headers: { 'content-type': 'application/json' },
      payload: '['.repeat(500_000),
    })
    expect(nobody.json()).toMatchObject({ code: 'not-signed' })
  })

  test('is told the hub’s time, whatever the answer', async () => {
    const { accepted, clock } = enrollingHub(stage.store)
    const terminal = await accepted()
    for (const path of ['/api/terminal', '/api/terminal/nothing', '/api/nothing']) {
      const { headers } = await terminal.get(path)
      expect(headers[hubTimeHeader]).toBe(String(clock.nowMs()))
    }
    const tooMuch = terminal.signed('POST', '/api/terminal/status', 'x'.repeat(100_000))
    const answer = await terminal.send(tooMuch)
    expect([answer.status, answer.headers[hubTimeHeader]]).toEqual([413, String(clock.nowMs())])
  })
})

const withHeader = (
  asked: Asked,
  name: keyof typeof signedRequestHeaders,
  change: (value: string) => string,
): Asked => {
  const header = signedRequestHeaders[name]
  return { ...asked, headers: { ...asked.headers, [header]: change(asked.headers[header] ?? '') } }
}
