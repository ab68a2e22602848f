import { randomBytes } from 'node:crypto'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { followerSilentMs, workshopAnswerSchema } from '#contract/workshop.ts'
import {
  type Lead,
  type NewWorkshop,
  type WorkshopBoard,
  workshopBoardSchema,
} from '#contract/workshop-board.ts'
import { givePlaces } from '#hub/people/staff-places.ts'
import { longestWorkshopMs } from '#hub/workshop/workshops.ts'
import { enrollingHub } from '../fleet/enrolling-hub.ts'
import type { SimulatedTerminal } from '../fleet/simulated-terminal.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'
import { stageStaff } from '../stage/staff-stage.ts'

const draw = () => randomBytes(16).toString('hex')

describeOnBothEngines('workshops', (stage) => {
  const begin = async () => {
    const staff = stageStaff({ moea: 'administrator', anna: 'aidant', paul: 'aidant' })
    const hub = enrollingHub(stage.store, { staff })
    await stage.store.write(async (db) => {
      for (const name of ['anna', 'paul']) {
        const id = `s-${name.padEnd(16, '0')}`
        const row = { id, name, role: 'aidant' as const, handle: name }
        await db
          .insertInto('staff')
          .values({ ...row, is_disabled: 0, last_seen: null })
          .execute()
        await givePlaces(db, id, ['kone'])
      }
    })
    const ask = (who: string, method: 'GET' | 'POST', url: string, payload?: object) =>
      hub.app.inject({
        method,
        url,
        headers: { 'stage-staff': who },
        ...(payload && { payload }),
      })
    const board = async (who = 'anna'): Promise<WorkshopBoard['workshop']> => {
      const answer = await ask(who, 'GET', '/api/aidant/workshop?place=kone')
      return v.parse(workshopBoardSchema, answer.json()).workshop
    }
    const open = (who: string, asked: Partial<NewWorkshop> = {}) =>
      ask(who, 'POST', '/api/aidant/workshops', {
        workshop: draw(),
        place: 'kone',
        title: 'courriel',
        level: 'debutant',
        guide: 'courriel',
        pace: 'led',
        step: 'bonjour',
        seats: ['kone-1', 'kone-2'],
        ...asked,
      })
    const lead = (who: string, workshop: string, asked: Partial<Lead>) =>
      ask(who, 'POST', `/api/aidant/workshops/${workshop}/lead`, {
        turn: 1,
        pace: 'led',
        step: 'bonjour',
        log: {},
        ...asked,
      })
    const end = (who: string, workshop: string) =>
      ask(who, 'POST', `/api/aidant/workshops/${workshop}/end`, {})
    const heard = async (terminal: SimulatedTerminal) => {
      const { body } = await terminal.get('/api/terminal/workshop')
      return v.parse(workshopAnswerSchema, JSON.parse(body)).workshop
    }
    const stand = async (
      terminal: SimulatedTerminal,
      workshop: string,
      follower: string,
      step: string | null,
    ) => {
      const { body } = await terminal.post('/api/terminal/workshop', { workshop, follower, step })
      return v.parse(workshopAnswerSchema, JSON.parse(body)).workshop
    }
    const kept = async () => {
      const { read } = stage.store
      return {
        workshops: await read.selectFrom('workshop').selectAll().execute(),
        seats: await read.selectFrom('workshop_seat').selectAll().execute(),
        followers: await read.selectFrom('workshop_follower').selectAll().execute(),
      }
    }
    return { ...hub, ask, board, open, lead, end, heard, stand, kept }
  }

  test('a workshop reaches the chosen terminals, is led step by step, and ends for all of them', async () => {
    const { accepted, board, open, lead, end, heard } = await begin()
    const [one, two, three] = [
      await accepted({ seat: 'kone-1' }),
      await accepted({ seat: 'kone-2' }),
      await accepted({ seat: 'kone-3' }),
    ]
    expect(await heard(one)).toBeNull()
    const workshop = draw()
    const opened = await open('anna', { workshop })
    expect(v.parse(workshopBoardSchema, opened.json()).workshop).toMatchObject({
      workshop,
      title: 'courriel',
      turn: 1,
      invited: 2,
      at: [],
    })
    expect(await heard(one)).toEqual({
      workshop,
      guide: 'courriel',
      turn: 1,
      pace: 'led',
      step: 'bonjour',
      log: {},
    })
    expect(await heard(two)).toMatchObject({ workshop })
    expect(await heard(three), 'not chosen').toBeNull()

    const log = { bonjour: 'next', compte: ['oui'] }
    expect((await lead('paul', workshop, { step: 'papiers', log })).statusCode).toBe(200)
    expect(await heard(one)).toMatchObject({ turn: 2, step: 'papiers', log })
    expect((await lead('paul', workshop, { turn: 2, pace: 'free', step: 'papiers', log })).json())
      // Pace too is a turn.
      .toMatchObject({ workshop: { turn: 3, pace: 'free' } })

    expect((await end('anna', workshop)).json()).toEqual({ workshop: null })
    expect(await heard(one)).toBeNull()
    expect(await board()).toBeNull()
    expect((await lead('paul', workshop, { turn: 3, step: 'x' })).json()).toMatchObject({
      code: 'workshop-over',
    })
  })

  test('an act sent twice is one act, and a late request to open does not bring back what has ended', async () => {
    const { accepted, board, open, lead, end } = await begin()
    await accepted()
    const workshop = draw()
    await open('anna', { workshop })
    expect((await open('anna', { workshop })).statusCode).toBe(200)
    await lead('anna', workshop, { step: 'compte' })
    expect((await lead('anna', workshop, { step: 'compte' })).statusCode).toBe(200)
    expect((await board())?.turn).toBe(2)
    await end('anna', workshop)
    expect((await end('anna', workshop)).statusCode).toBe(200)
    expect((await open('anna', { workshop })).json()).toMatchObject({ code: 'workshop-over' })
    expect(await board()).toBeNull()
    expect((await open('anna')).statusCode).toBe(200)
  })

  test('of two aidants who open at once one leads, and the other is told that a workshop runs', async () => {
    const { accepted, board, open } = await begin()
    await accepted()
    const answers = await Promise.all([open('anna'), open('paul')])
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 409]))
    const refused = answers.find(({ statusCode }) => statusCode === 409)
    expect(refused?.json()).toMatchObject({ code: 'workshop-running' })
    expect(await board('paul')).toEqual(await board('anna'))
  })

  test('an aidant who leads from an old board is told that a colleague has led since', async () => {
    const { accepted, board, open, lead } = await begin()
    await accepted()
    const workshop = draw()
    await open('anna', { workshop })
    await lead('anna', workshop, { step: 'compte' })
    expect((await lead('paul', workshop, { step: 'papiers' })).json()).toMatchObject({
      code: 'led-meanwhile',
    })
    expect((await board())?.step).toBe('compte')
  })

  test('whoever leads sees how many are at each step, and what the hub keeps names no terminal', async () => {
    const { accepted, board, open, stand, end, kept, clock } = await begin()
    const one = await accepted({ seat: 'kone-1' })
    const two = await accepted({ seat: 'kone-2' })
    const workshop = draw()
    await open('anna', { workshop })
    const [first, second] = [draw(), draw()]
    expect(await stand(one, workshop, first, 'bonjour')).toMatchObject({ workshop })
    await stand(two, workshop, second, 'bonjour')
    expect((await board())?.at).toEqual([{ step: 'bonjour', count: 2 }])
    await stand(two, workshop, second, 'compte')
    expect((await board())?.at).toEqual([
      { step: 'bonjour', count: 1 },
      { step: 'compte', count: 1 },
    ])
    const { followers } = await kept()
    expect(Object.keys(followers[0] ?? {}).toSorted()).toEqual([
      'follower',
      'heard_at',
      'step',
      'workshop',
    ])
    expect(followers.every(({ heard_at: at }) => at % 10_000 === 0)).toBe(true)
    expect(JSON.stringify(followers)).not.toMatch(/kone|t-/)

    await stand(one, workshop, first, null)
    expect((await board())?.at).toEqual([{ step: 'compte', count: 1 }])
    clock.advance(followerSilentMs + 10_000)
    expect((await board())?.at, 'nothing was heard of them').toEqual([])

    await stand(one, workshop, first, 'compte')
    await end('anna', workshop)
    expect(await kept()).toMatchObject({ seats: [], followers: [] })
    expect(await stand(one, workshop, first, 'compte')).toBeNull()
    expect((await kept()).followers).toEqual([])
  })

  test('a room full of followers that moves at once is counted whole', async () => {
    const { accepted, board, open, stand } = await begin()
    const seats = Array.from({ length: 14 }, (_, n) => `kone-${n + 1}`)
    const terminals = []
    for (const seat of seats) terminals.push({ terminal: await accepted({ seat }), id: draw() })
    const workshop = draw()
    await open('anna', { workshop, seats })
    for (const step of ['bonjour', 'compte', 'papiers'])
      await Promise.all(terminals.map(({ terminal, id }) => stand(terminal, workshop, id, step)))
    expect((await board())?.at).toEqual([{ step: 'papiers', count: 14 }])
  })

  test('a workshop is of one place: aidants, terminals and tablets of elsewhere have no part in it', async () => {
    const { accepted, ask, open, end, board, heard, stand } = await begin()
    await accepted({ seat: 'kone-1' })
    const elsewhere = await accepted({ place: 'yate', seat: 'yate-1' })
    expect((await open('anna', { place: 'yate', seats: ['yate-1'] })).json()).toMatchObject({
      code: 'other-place',
    })
    expect((await open('anna', { seats: ['yate-1'] })).json()).toMatchObject({
      code: 'no-terminal',
    })
    const workshop = draw()
    await open('anna', { workshop })
    expect(await heard(elsewhere)).toBeNull()
    expect(await stand(elsewhere, workshop, draw(), 'bonjour')).toBeNull()
    expect((await board())?.at).toEqual([])
    expect((await ask('anna', 'GET', '/api/aidant/workshop?place=yate')).statusCode).toBe(403)
    expect((await open('moea', { place: 'yate', seats: ['yate-1'] })).statusCode).toBe(200)
    expect(await board(), 'one in each place').toMatchObject({ workshop })
    expect((await end('anna', draw())).json()).toEqual({ workshop: null })
  })

  test('a terminal that was moved is in the workshop no more', async () => {
    const { accepted, act, open, heard } = await begin()
    const terminal = await accepted({ seat: 'kone-1' })
    await open('anna')
    expect(await heard(terminal)).not.toBeNull()
    await act(terminal, 'move', { place: 'yate', seat: 'yate-1', tags: [] })
    expect(await heard(terminal)).toBeNull()
  })

  test('a workshop that nobody ends is over after four hours, and nothing of it stays', async () => {
    const { accepted, open, heard, stand, kept, board, clock } = await begin()
    const terminal = await accepted()
    const workshop = draw()
    await open('anna', { workshop })
    await stand(terminal, workshop, draw(), 'bonjour')
    clock.advance(longestWorkshopMs)
    expect(await heard(terminal)).toBeNull()
    expect(await board()).toBeNull()
    clock.advance(60_000)
    await expect.poll(kept).toEqual({ workshops: [], seats: [], followers: [] })
  })

  test('the terminals of the place are told to look as a workshop begins, moves and ends; those of elsewhere are not', async () => {
    const { app, accepted, open, lead, end } = await begin()
    await accepted()
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    const listen = async (place: string) => {
      const path = `/api/hints?place=${place}`
      const stream = await new Promise<IncomingMessage>((resolve, reject) => {
        get({ port, path }, resolve).on('error', reject)
      })
      let heard = ''
      stream.on('data', (piece: Buffer) => {
        heard += piece.toString()
      })
      await expect.poll(() => heard).toContain('retry: ')
      return () => heard.split('event: workshop').length - 1
    }
    const here = await listen('kone')
    const elsewhere = await listen('yate')
    const workshop = draw()
    await open('anna', { workshop })
    await expect.poll(here).toBe(1)
    await lead('anna', workshop, { step: 'compte' })
    await expect.poll(here).toBe(2)
    await end('anna', workshop)
    await expect.poll(here).toBe(3)
    expect(elsewhere()).toBe(0)
  })
})
