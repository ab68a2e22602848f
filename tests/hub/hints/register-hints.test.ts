import { request as httpRequest, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { expect, test } from 'vitest'
import { hintsHere } from '../../../src/hub/hints/hints-here.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'
import { stageHub } from '../stage/hub-stage.ts'
import { stageStaff } from '../stage/staff-stage.ts'

/** A connection that stays open, and everything it has heard. */
async function listen(
  app: FastifyInstance,
  headers: Record<string, string> = {},
  path = '/api/hints',
) {
  const { port } = app.server.address() as AddressInfo
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    httpRequest({ port, path, headers }, resolve).on('error', reject).end()
  })
  let heard = ''
  let look = () => {}
  answer.on('data', (piece: Buffer) => {
    heard += piece.toString()
    look()
  })
  const until = (text: string) =>
    new Promise<string>((resolve) => {
      look = () => {
        if (heard.includes(text)) resolve(heard)
      }
      look()
    })
  return { answer, until, heard: () => heard, close: () => answer.destroy() }
}

describeOnBothEngines('hints', (stage) => {
  const begin = async () => {
    const hints = hintsHere()
    const staff = stageStaff({ anna: 'author' })
    const { app, clock } = stageHub(stage.store, { hints, staff })
    await app.listen({ port: 0, host: '127.0.0.1' })
    return { app, clock, hints }
  }

  test('tell terminals of releases and nothing else, and staff of everything', async () => {
    const { app, clock, hints } = await begin()
    const terminal = await listen(app)
    const staff = await listen(app, { 'stage-staff': 'anna' })
    expect(terminal.answer.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    })
    await Promise.all([terminal.until('retry: '), staff.until('retry: ')])
    for (const kind of ['drafts', 'releases'] as const) hints.tell(kind)
    clock.advance(60)
    expect(await staff.until('event: releases\ndata: 1\n\n')).toContain('event: drafts\n')
    expect(await terminal.until('event: releases\n')).not.toContain('drafts')
  })

  test('of one kind that come together are one', async () => {
    const { app, clock, hints } = await begin()
    const staff = await listen(app, { 'stage-staff': 'anna' })
    await staff.until('retry: ')
    for (let n = 0; n < 500; n += 1) hints.tell('fleet')
    clock.advance(1000)
    hints.tell('releases')
    clock.advance(60)
    const heard = await staff.until('event: releases')
    expect(heard.match(/event: fleet/g)).toHaveLength(1)
  })

  test('leave a word every fifteen seconds, so that nobody on the way hangs up', async () => {
    const { app, clock } = await begin()
    const terminal = await listen(app)
    await terminal.until('retry: ')
    clock.advance(15_000)
    await terminal.until(': \n\n')
    clock.advance(15_000)
    expect((await terminal.until(': \n\n: \n\n')).match(/^: $/gm)).toHaveLength(2)
  })

  test('forget who has left, and let the hub close', async () => {
    const { app } = await begin()
    const streams = async () =>
      /escale_hint_streams (\d+)/.exec((await app.inject('/metrics')).body)?.[1]
    const gone = await listen(app)
    const there = await listen(app)
    expect(await streams()).toBe('2')
    gone.close()
    await expect.poll(streams).toBe('1')
    const ended = new Promise((resolve) => there.answer.once('end', resolve))
    await app.close()
    await ended
  })
})
