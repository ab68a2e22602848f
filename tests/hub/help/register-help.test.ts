import { randomBytes } from 'node:crypto'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { freeSeatsSchema } from '#contract/free-seats.ts'
import { enrolmentCodeAnswerSchema } from '#contract/enrolment.ts'
import {
  type HelpAct,
  type HelpBoard,
  helpBoardSchema,
  helperSchema,
} from '#contract/help-board.ts'
import { helpAnswerSchema } from '#contract/help-call.ts'
import { givePlaces } from '#hub/people/staff-places.ts'
import { codeOf, enrollingHub } from '../fleet/enrolling-hub.ts'
import { askThrough, SimulatedTerminal } from '../fleet/simulated-terminal.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'
import { stageStaff } from '../stage/staff-stage.ts'

const newCall = () => randomBytes(16).toString('hex')

describeOnBothEngines('calls for help', (stage) => {
  const begin = async () => {
    const staff = stageStaff({
      moea: 'administrator',
      lucie: 'author',
      anna: 'aidant',
      paul: 'aidant',
    })
    const hub = enrollingHub(stage.store, { staff })
    await stage.store.write(async (db) => {
      for (const [name, role] of [
        ['anna', 'aidant'],
        ['paul', 'aidant'],
      ] as const) {
        const id = `s-${name.padEnd(16, '0')}`
        await db
          .insertInto('staff')
          .values({ id, name, role, handle: name, is_disabled: 0, last_seen: null })
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
    const board = async (who: string, place = 'kone'): Promise<HelpBoard> =>
      v.parse(helpBoardSchema, (await ask(who, 'GET', `/api/aidant/board?place=${place}`)).json())
    const act = (who: string, call: string, name: HelpAct, body: object = {}) =>
      ask(who, 'POST', `/api/aidant/calls/${call}/${name}`, body)
    const say = async (terminal: SimulatedTerminal, call: string, does: 'call' | 'cancel') => {
      const answer = await terminal.post('/api/terminal/help', { call, act: does })
      expect(answer.status).toBe(200)
      return v.parse(helpAnswerSchema, JSON.parse(answer.body)).call
    }
    const heard = async (terminal: SimulatedTerminal) =>
      v.parse(helpAnswerSchema, JSON.parse((await terminal.get('/api/terminal/help')).body)).call
    const tablet = async (place = 'kone') => {
      const { json } = await hub.administer('POST', '/api/admin/enrolment-codes', {
        place,
        seat: 'tablette',
        kind: 'tablet',
      })
      const { code } = v.parse(enrolmentCodeAnswerSchema, json)
      const one = new SimulatedTerminal(askThrough(hub.app), hub.clock.nowMs)
      const enrolled = await one.enrol(code, false, 'tablet')
      expect(enrolled.status).toBe(200)
      await hub.act(one, 'accept')
      return one
    }
    return { ...hub, ask, board, act, say, heard, tablet }
  }

  test('a call goes to the aidants of the place, is seen, answered with the name they show, and ends', async () => {
    const { accepted, board, act, say, heard, clock } = await begin()
    const terminal = await accepted({ place: 'kone', seat: 'kone-2' })
    const call = newCall()
    expect(await say(terminal, call, 'call')).toEqual({ call, state: 'calling', name: null })
    expect(await say(terminal, call, 'call'), 'twice is once').toMatchObject({ state: 'calling' })

    clock.advance(25_000)
    const [waiting] = (await board('anna')).calls
    expect(waiting).toMatchObject({ call, seat: 'kone-2', state: 'calling', coming: null })
    expect([20, 30]).toContain(waiting?.waitingS)
    expect((await board('anna')).seats).toContainEqual(
      expect.objectContaining({ seat: 'kone-2', state: 'called' }),
    )

    await act('anna', call, 'seen')
    expect(await heard(terminal)).toMatchObject({ state: 'seen', name: null })
    await act('anna', call, 'answer', { name: 'Anna' })
    expect(await heard(terminal)).toEqual({ call, state: 'coming', name: 'Anna' })
    expect((await board('anna')).calls[0]?.coming).toEqual({ isYou: true, name: 'Anna' })
    expect((await board('paul')).calls[0]?.coming).toEqual({ isYou: false, name: 'Anna' })

    await act('anna', call, 'end')
    expect(await heard(terminal)).toEqual({ call, state: 'ended', name: null })
    expect((await board('anna')).calls).toEqual([])
    expect((await act('paul', call, 'answer')).json()).toMatchObject({ code: 'call-over' })
  })

  test('of two aidants who answer at once one goes, and the other is told who', async () => {
    const { accepted, act, say, heard } = await begin()
    const terminal = await accepted()
    const call = newCall()
    await say(terminal, call, 'call')
    const answers = await Promise.all([
      act('anna', call, 'answer', { name: 'Anna' }),
      act('paul', call, 'answer', { name: 'Paul' }),
    ])
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 409]))
    const { name } = (await heard(terminal)) ?? {}
    const refused = answers.find(({ statusCode }) => statusCode === 409)
    expect(refused?.json()).toEqual({
      code: 'answered',
      message: `${name} a déjà répondu et y va.`,
    })
  })

  test('who comes may pass the call: it waits for the others, and rings for them alone', async () => {
    const { accepted, board, act, say, heard } = await begin()
    const terminal = await accepted()
    const call = newCall()
    await say(terminal, call, 'call')
    await act('anna', call, 'answer', { name: 'Anna' })
    expect((await act('paul', call, 'pass')).json()).toMatchObject({ code: 'not-coming' })
    await act('anna', call, 'pass')
    expect(await heard(terminal)).toEqual({ call, state: 'seen', name: null })
    expect((await board('anna')).calls[0]).toMatchObject({ isPassedByYou: true, coming: null })
    expect((await board('paul')).calls[0]).toMatchObject({ isPassedByYou: false })
    await act('paul', call, 'answer')
    expect(await heard(terminal)).toMatchObject({ state: 'coming', name: null })
  })

  test('the person may cancel, before the hub knew of the call too, and nothing is kept of what is over', async () => {
    const { accepted, board, say, heard, clock } = await begin()
    const terminal = await accepted()
    const call = newCall()
    await say(terminal, call, 'call')
    await say(terminal, call, 'cancel')
    expect((await board('anna')).calls).toEqual([])

    const early = newCall()
    await say(terminal, early, 'cancel')
    expect(await say(terminal, early, 'call'), 'late, and over').toMatchObject({ state: 'ended' })

    clock.advance(11 * 60_000)
    expect(await heard(terminal)).toBeNull()
    await expect
      .poll(() => stage.store.read.selectFrom('help_call').selectAll().execute())
      .toEqual([])
  })

  test('a call taken back late never ends the one that the person has made since', async () => {
    const { accepted, board, act, say, heard } = await begin()
    const terminal = await accepted()
    const [before, since] = [newCall(), newCall()]
    await say(terminal, before, 'call')
    await say(terminal, since, 'call')
    await act('anna', since, 'answer', { name: 'Anna' })
    expect(await say(terminal, before, 'cancel')).toMatchObject({ call: since, state: 'coming' })
    expect(await heard(terminal)).toEqual({ call: since, state: 'coming', name: 'Anna' })
    expect((await board('anna')).calls).toMatchObject([{ call: since }])
    await say(terminal, since, 'cancel')
    expect((await board('anna')).calls).toEqual([])
  })

  test('a call keeps tens of seconds and nothing of a person', async () => {
    const { accepted, say } = await begin()
    await say(await accepted(), newCall(), 'call')
    const [row] = await stage.store.read.selectFrom('help_call').selectAll().execute()
    expect((row?.asked_at ?? 1) % 10_000).toBe(0)
    expect(Object.keys(row ?? {}).toSorted()).toEqual([
      'asked_at',
      'call',
      'erase_at',
      'helper',
      'passed_by',
      'place',
      'seat',
      'shown_name',
      'state',
      'terminal',
    ])
  })

  test('an aidant sees the places they were given, and nothing of the console', async () => {
    const { ask, accepted, act, say } = await begin()
    const elsewhere = await accepted({ place: 'yate', seat: 'yate-1' })
    const call = newCall()
    await say(elsewhere, call, 'call')
    const me = v.parse(helperSchema, (await ask('anna', 'GET', '/api/aidant')).json())
    expect(me).toMatchObject({ kind: 'staff', name: 'anna', places: [{ id: 'kone' }] })
    expect((await ask('anna', 'GET', '/api/aidant/board?place=yate')).json()).toMatchObject({
      code: 'other-place',
    })
    expect((await ask('anna', 'GET', '/api/aidant/stream?place=yate')).statusCode).toBe(403)
    expect((await act('anna', call, 'answer')).statusCode).toBe(410)
    expect((await ask('lucie', 'GET', '/api/aidant/board?place=kone')).statusCode).toBe(403)
    expect((await ask('moea', 'GET', '/api/aidant/board?place=yate')).statusCode).toBe(200)
    for (const path of ['fleet', 'staff', 'audit', 'drafts'])
      expect((await ask('anna', 'GET', `/api/admin/${path}`)).json()).toMatchObject({
        code: 'role-needed',
      })
  })

  test('a tablet enrols with its own sort of code, answers the calls of its place, and can do nothing else', async () => {
    const { tablet, newCode, newTerminal, accepted, say, heard, act, fleet } = await begin()
    const wrong = newTerminal()
    expect(codeOf(await wrong.enrol(await newCode(), false, 'tablet'))).toBe('other-kind')

    const one = await tablet()
    const terminal = await accepted({ place: 'kone', seat: 'kone-1' })
    const elsewhere = await accepted({ place: 'yate', seat: 'yate-1' })
    const [call, other] = [newCall(), newCall()]
    await say(terminal, call, 'call')
    await say(elsewhere, other, 'call')
    const shown = await one.get('/api/aidant/board?place=kone')
    expect(v.parse(helpBoardSchema, JSON.parse(shown.body)).calls).toHaveLength(1)
    expect(codeOf(await one.get('/api/aidant/board?place=yate'))).toBe('other-place')
    expect(codeOf(await one.post(`/api/aidant/calls/${other}/answer`, {}))).toBe('call-over')
    expect((await one.post(`/api/aidant/calls/${call}/answer`, {})).status).toBe(200)
    expect(await heard(terminal)).toMatchObject({ state: 'coming', name: null })
    expect((await act('anna', call, 'answer')).statusCode).toBe(409)

    for (const path of ['status', 'receipts', 'counters', 'help'])
      expect(codeOf(await one.post(`/api/terminal/${path}`, {}))).toBe('other-kind')
    expect(codeOf(await terminal.get('/api/aidant'))).toBe('other-kind')
    expect((await fleet()).find(({ kind }) => kind === 'tablet')).toMatchObject({
      place: 'kone',
      assigned: null,
      attention: [],
    })
  })

  test('seats say what their terminals last reported, and nothing once they are silent', async () => {
    const { accepted, board, act, say, clock } = await begin()
    const [free, busy, closed] = [
      await accepted({ seat: 'kone-1' }),
      await accepted({ seat: 'kone-2' }),
      await accepted({ seat: 'kone-3' }),
    ]
    await accepted({ seat: 'kone-4' })
    await free.report()
    await busy.report({ state: 'busy' })
    await closed.report({ state: 'unavailable' })
    const call = newCall()
    await say(busy, call, 'call')
    await act('anna', call, 'answer')
    const states = async () => (await board('anna')).seats.map(({ state }) => state)
    expect(await states()).toEqual(['free', 'helped', 'unavailable', 'silent'])
    clock.advance(21 * 60_000)
    expect(await states()).toEqual(['silent', 'helped', 'silent', 'silent'])
  })

  test('a terminal is told which others of its place seem free, and nothing of elsewhere', async () => {
    const { accepted } = await begin()
    const welcome = await accepted({ seat: 'kone-1' })
    const [free, busy] = [await accepted({ seat: 'kone-2' }), await accepted({ seat: 'kone-3' })]
    await (await accepted({ place: 'yate', seat: 'yate-1' })).report()
    await welcome.report()
    await free.report()
    await busy.report({ state: 'busy' })
    const { seats } = v.parse(
      freeSeatsSchema,
      JSON.parse((await welcome.get('/api/terminal/seats')).body),
    )
    expect(seats).toEqual([
      { seat: 'kone-2', isFree: true },
      { seat: 'kone-3', isFree: false },
    ])
  })

  test('an open screen is told of a call as it comes, hears that it still hears, and is let go after five minutes', async () => {
    const { app, accepted, say, clock } = await begin()
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    const stream = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = { 'stage-staff': 'anna' }
      httpRequest({ port, path: '/api/aidant/stream?place=kone', headers }, resolve)
        .on('error', reject)
        .end()
    })
    let heard = ''
    stream.on('data', (piece: Buffer) => {
      heard += piece.toString()
    })
    const ended = new Promise((resolve) => stream.once('end', resolve))
    await expect.poll(() => heard).toContain('event: board')
    const call = newCall()
    await say(await accepted(), call, 'call')
    await expect.poll(() => heard).toContain(call)
    clock.advance(5000)
    await expect.poll(() => heard).toContain('event: beat')
    clock.advance(5 * 60_000)
    await ended
  })
})
