/** @whole A call that comes to one hub rings at a tablet that listens to another, over one PostgreSQL. */
import { randomBytes } from 'node:crypto'
import { expect, inject, onTestFinished, test } from 'vitest'
import { readEvents } from '#aidant/io/read-events.ts'
import { helpAnswerSchema } from '#contract/help-call.ts'
import * as v from 'valibot'
import { startTwoHubs } from '../stage/two-hubs.ts'

// Typed as always there; not in the quick run.
const given: string | undefined = inject('postgres')
const server = given ?? 'missing'

test.runIf(server !== 'missing')(
  'a call to one hub rings at a tablet of another, and the answer comes back',
  async () => {
    const { one, other, terminalAt, tabletAt } = await startTwoHubs(server)
    const terminal = terminalAt(one)
    const tablet = tabletAt(other)

    const asked = tablet.signed('GET', '/api/aidant/stream?place=place-0')
    const stop = new AbortController()
    onTestFinished(() => stop.abort())
    const answer = await fetch(`${other.origin}${asked.path}`, {
      headers: asked.headers,
      signal: stop.signal,
    })
    expect(answer.status).toBe(200)
    let boards = ''
    const listen = async () => {
      if (!answer.body) return
      for await (const { name: event, data } of readEvents(answer.body))
        if (event === 'board') boards += data
    }
    void listen().catch(() => {})
    await expect.poll(() => boards).not.toBe('')

    const call = randomBytes(16).toString('hex')
    await terminal.post('/api/terminal/help', { call, act: 'call' })
    // Sooner than the look of every five seconds: it was told.
    await expect.poll(() => boards, { timeout: 3000 }).toContain(call)
    expect((await tablet.post(`/api/aidant/calls/${call}/answer`, { name: 'Anna' })).status).toBe(
      200,
    )
    const { body } = await terminal.get('/api/terminal/help')
    expect(v.parse(helpAnswerSchema, JSON.parse(body)).call).toEqual({
      call,
      state: 'coming',
      name: 'Anna',
    })
  },
)
