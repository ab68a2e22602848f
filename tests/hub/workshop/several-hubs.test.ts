/** @whole A workshop opened on one hub reaches a terminal that listens to another, over one PostgreSQL, and ends there too. */
import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { expect, inject, onTestFinished, test } from 'vitest'
import { readEvents } from '#aidant/io/read-events.ts'
import { workshopAnswerSchema } from '#contract/workshop.ts'
import { askOver, SimulatedTerminal } from '../fleet/simulated-terminal.ts'
import { acceptTerminals, makeTablets, makeTerminals } from '../stage/accepted-terminals.ts'
import { borrowHubFolder, startHub } from '../stage/hub-process.ts'
import { runAsOwner } from '../stage/postgres-server.ts'

// Typed as always there; not in the quick run.
const given: string | undefined = inject('postgres')
const server = given ?? 'missing'

test.runIf(server !== 'missing')(
  'a workshop opened on one hub is told to a terminal of another, and its end too',
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
    const terminal = at(other.origin, 0)
    const tablet = at(one.origin, 1)

    const stop = new AbortController()
    onTestFinished(() => stop.abort())
    const answer = await fetch(`${other.origin}/api/hints?place=place-0`, { signal: stop.signal })
    expect(answer.status).toBe(200)
    let hints = 0
    const listen = async () => {
      if (!answer.body) return
      for await (const { name: event } of readEvents(answer.body))
        if (event === 'workshop') hints += 1
    }
    void listen().catch(() => {})
    const heard = async () => {
      const { body } = await terminal.get('/api/terminal/workshop')
      return v.parse(workshopAnswerSchema, JSON.parse(body)).workshop
    }

    const workshop = randomBytes(16).toString('hex')
    const opened = await tablet.post('/api/aidant/workshops', {
      workshop,
      place: 'place-0',
      title: 'courriel',
      level: 'debutant',
      guide: 'courriel',
      pace: 'led',
      step: 'bonjour',
      seats: ['poste'],
    })
    expect(opened.status).toBe(200)
    await expect.poll(() => hints, { timeout: 3000 }).toBe(1)
    expect(await heard()).toMatchObject({ workshop, turn: 1 })
    expect((await tablet.post(`/api/aidant/workshops/${workshop}/end`, {})).status).toBe(200)
    await expect.poll(() => hints, { timeout: 3000 }).toBe(2)
    expect(await heard()).toBeNull()
  },
)
