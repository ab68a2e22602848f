/** @whole A call that comes to one hub rings at a tablet that listens to another, over one PostgreSQL. */
import { randomBytes } from 'node:crypto'
import { expect, inject, onTestFinished, test } from 'vitest'
import { readEvents } from '#aidant/io/read-events.ts'
import { helpAnswerSchema } from '#contract/help-call.ts'
import * as v from 'valibot'
import { askOver, SimulatedTerminal } from '../fleet/simulated-terminal.ts'
import { acceptTerminals, makeTablets, makeTerminals } from '../stage/accepted-terminals.ts'
import { borrowHubFolder, startHub } from '../stage/hub-process.ts'
import { runAsOwner } from '../stage/postgres-server.ts'

// Typed as always there; not in the quick run.
const given: string | undefined = inject('postgres')
const server = given ?? 'missing'

test.runIf(server !== 'missing')(
  'a call to one hub rings at a tablet of another, and the answer comes back',
  async () => {
    const name = `test_${randomBytes(8).toString('hex')}`
    await runAsOwner(server, `create database ${name}`)
    onTestFinished(() => runAsOwner(server, `drop database ${name} with (force)`))
    const url = server.replace('/postgres?', `/${name}?`)
    const folder = borrowHubFolder()
    const terminals = makeTerminals(1)
    const fleet = [...terminals, ...makeTablets(terminals)]
    await acceptTerminals({ dataDir: folder, databaseUrl: url, nowMs: Date.now() }, fleet)
    const options = { environment: { DATABASE_URL: url } }
    const one = await startHub(folder, options)
    const other = await startHub(folder, options)
    const at = (origin: string, which: 0 | 1) => {
      const { keys, terminal } = fleet[which] ?? {}
      if (!keys || terminal === undefined) throw new Error('no such device')
      return new SimulatedTerminal(askOver(origin), Date.now, { keys, terminal })
    }
    const terminal = at(one.origin, 0)
    const tablet = at(other.origin, 1)

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
