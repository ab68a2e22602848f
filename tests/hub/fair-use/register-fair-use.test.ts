import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { type HelpBoard, helpBoardSchema } from '#contract/help-board.ts'
import { type WaitingAnswer, waitingAnswerSchema } from '#contract/waiting.ts'
import { givenLastsMs, waitingLastsMs } from '#hub/fair-use/waiting.ts'
import { givePlaces } from '#hub/people/staff-places.ts'
import { enrollingHub } from '../fleet/enrolling-hub.ts'
import type { SimulatedTerminal } from '../fleet/simulated-terminal.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'
import { stageStaff } from '../stage/staff-stage.ts'
import { publishFront } from './publish-front.ts'

const minuteMs = 60_000
const nothing: WaitingAnswer = { isWaiting: false, given: 0 }

describeOnBothEngines('somebody waits for a terminal', (stage) => {
  const begin = async () => {
    const staff = stageStaff({ moea: 'administrator', anna: 'aidant', paul: 'aidant' })
    const hub = enrollingHub(stage.store, { staff })
    await publishFront(stage.store)
    await stage.store.write(async (db) => {
      for (const name of ['anna', 'paul']) {
        const id = `s-${name.padEnd(16, '0')}`
        const row = { id, name, role: 'aidant' as const, handle: name }
        await db
          .insertInto('staff')
          .values({ ...row, is_disabled: 0, last_seen: null })
          .execute()
        await givePlaces(db, id, ['kone', 'yate'])
      }
    })
    const ask = (who: string, method: 'GET' | 'POST', url: string, payload?: object) =>
      hub.app.inject({
        method,
        url,
        headers: { 'stage-staff': who },
        ...(payload && { payload }),
      })
    const say = (who: string, isWaiting: boolean, place = 'kone') =>
      ask(who, 'POST', '/api/aidant/waiting', { place, isWaiting })
    const give = (who: string, seat: string, place = 'kone') =>
      ask(who, 'POST', '/api/aidant/more-time', { place, seat })
    const board = async (who = 'anna', place = 'kone'): Promise<HelpBoard> =>
      v.parse(helpBoardSchema, (await ask(who, 'GET', `/api/aidant/board?place=${place}`)).json())
    const heard = async (terminal: SimulatedTerminal): Promise<WaitingAnswer> => {
      const { body } = await terminal.get('/api/terminal/waiting')
      return v.parse(waitingAnswerSchema, JSON.parse(body))
    }
    return { ...hub, say, give, board, heard }
  }

  test('an aidant says so, the terminals of the place hear it and no others, and says that it is over', async () => {
    const { accepted, say, board, heard } = await begin()
    const here = await accepted({ seat: 'kone-1' })
    const elsewhere = await accepted({ place: 'yate', seat: 'yate-1' })
    expect(await heard(here)).toEqual(nothing)
    expect((await board()).waiting).toEqual({ minutesLeft: null })

    const answer = await say('anna', true)
    expect(v.parse(helpBoardSchema, answer.json()).waiting).toEqual({ minutesLeft: 60 })
    expect(await heard(here)).toEqual({ isWaiting: true, given: 0 })
    expect(await heard(elsewhere)).toEqual(nothing)
    expect((await board('paul')).waiting).toEqual({ minutesLeft: 60 })

    expect((await say('paul', false)).statusCode).toBe(200)
    expect((await say('anna', false)).statusCode, 'twice is once').toBe(200)
    expect(await heard(here)).toEqual(nothing)
  })

  test('what nobody says again is forgotten by itself, and leaves no line', async () => {
    const { accepted, clock, say, board, heard, give } = await begin()
    const terminal = await accepted({ seat: 'kone-1' })
    await say('anna', true)
    clock.advance(waitingLastsMs - 11 * minuteMs)
    expect((await board()).waiting).toEqual({ minutesLeft: 15 })
    await say('paul', true)
    clock.advance(waitingLastsMs - minuteMs)
    expect((await heard(terminal)).isWaiting).toBe(true)
    clock.advance(minuteMs)
    expect((await heard(terminal)).isWaiting).toBe(false)
    expect((await board()).waiting).toEqual({ minutesLeft: null })

    await give('anna', 'kone-1')
    clock.advance(givenLastsMs)
    expect(await heard(terminal)).toEqual(nothing)
    const { read } = stage.store
    await expect.poll(() => read.selectFrom('waiting_place').selectAll().execute()).toEqual([])
    await expect
      .poll(async () => {
        clock.advance(minuteMs)
        return read.selectFrom('seat_time').selectAll().execute()
      })
      .toEqual([])
  })

  test('time given to a seat is counted for that seat, and shown to every aidant', async () => {
    const { accepted, give, board, heard } = await begin()
    const one = await accepted({ seat: 'kone-1' })
    const two = await accepted({ seat: 'kone-2' })
    await give('anna', 'kone-1')
    await give('paul', 'kone-1')
    expect(await heard(one)).toEqual({ isWaiting: false, given: 2 })
    expect(await heard(two)).toEqual(nothing)
    const { seats } = await board('paul')
    expect(seats.map(({ seat, moreMinutes }) => [seat, moreMinutes])).toEqual([
      ['kone-1', 30],
      ['kone-2', undefined],
    ])
    const refused = await give('anna', 'kone-9')
    expect([refused.statusCode, refused.json()]).toMatchObject([404, { code: 'unknown-seat' }])
  })

  test('where time is not shared the board does not ask, and nobody of another place may say anything', async () => {
    const { board, say, give } = await begin()
    expect(await board('anna', 'yate')).not.toHaveProperty('waiting')
    for (const refused of [await say('anna', true, 'bourail'), await give('anna', 'a', 'bourail')])
      expect([refused.statusCode, refused.json()]).toMatchObject([403, { code: 'other-place' }])
  })

  test('only the terminals of a place are told to look', async () => {
    const { app, clock, say, give } = await begin()
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    const listen = async (place: string) => {
      const answer = await new Promise<IncomingMessage>((resolve, reject) => {
        get({ port, path: `/api/hints?place=${place}` }, resolve).on('error', reject)
      })
      let heard = ''
      answer.on('data', (piece: Buffer) => (heard += piece.toString()))
      return { told: () => heard.split('event: waiting').length - 1, close: () => answer.destroy() }
    }
    const here = await listen('kone')
    const elsewhere = await listen('yate')
    const hears = (times: number) =>
      expect
        .poll(() => {
          clock.advance(30)
          return here.told()
        })
        .toBe(times)
    await say('anna', true)
    await hears(1)
    await give('anna', 'kone-1')
    await hears(2)
    await say('anna', false)
    await hears(3)
    expect(elsewhere.told()).toBe(0)
    here.close()
    elsewhere.close()
  })
})
