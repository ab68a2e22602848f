/** @whole A workshop opened on one hub reaches a terminal that listens to another, over one PostgreSQL, and ends there too. */
import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { expect, inject, onTestFinished, test } from 'vitest'
import { readEvents } from '#aidant/io/read-events.ts'
import { workshopAnswerSchema } from '#contract/workshop.ts'
import { startTwoHubs } from '../stage/two-hubs.ts'

// Typed as always there; not in the quick run.
const given: string | undefined = inject('postgres')
const server = given ?? 'missing'

test.runIf(server !== 'missing')(
  'a workshop opened on one hub is told to a terminal of another, and its end too',
  async () => {
    const { one, other, terminalAt, tabletAt } = await startTwoHubs(server)
    const terminal = terminalAt(other)
    const tablet = tabletAt(one)

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
