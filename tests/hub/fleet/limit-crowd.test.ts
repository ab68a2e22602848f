import { connect } from 'node:net'
import fastify, { type LightMyRequestResponse } from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { signedRequestHeaders } from '#contract/signed-request.ts'
import { answerErrors } from '../../../src/hub/answer-errors.ts'
import { limitCrowd } from '../../../src/hub/fleet/limit-crowd.ts'
import { silentLog } from '../../../src/hub/hub-log.ts'
import { createMetrics } from '../../../src/hub/metrics.ts'

const most = 3
const asTerminal = { [signedRequestHeaders.terminal]: 't-0000000000000001' }

/** A hub whose answers wait until they are let go. */
function stage() {
  const app = fastify()
  const metrics = createMetrics()
  const { promise: opened, resolve: open } = Promise.withResolvers<void>()
  answerErrors(app, silentLog)
  limitCrowd(app, metrics, most)
  app.get('/waits', async () => opened.then(() => 'done'))
  app.get('/answers', async () => 'done')
  app.post('/answers', async () => 'done')
  onTestFinished(() => app.close())
  onTestFinished(() => open())
  return {
    app,
    open,
    ask: (url: string, headers = {}): Promise<LightMyRequestResponse> =>
      app.inject({ url, headers }),
    atWork: () => Number(/^escale_terminal_requests (\d+)/m.exec(metrics.text())?.[1]),
  }
}

test('terminals beyond those at work are told to come back, people are not, and all are answered once there is room', async () => {
  const { ask, atWork, open } = stage()
  const waiting = Array.from({ length: most }, () => ask('/waits', asTerminal))
  await expect.poll(atWork).toBe(most)
  const late = await ask('/answers', asTerminal)
  expect([late.statusCode, late.headers['retry-after']]).toEqual([503, '30'])
  expect(late.json()).toEqual({
    code: 'too-many-terminals',
    message: 'Trop de postes demandent en même temps. Celui-ci reviendra de lui-même.',
  })
  expect((await ask('/answers')).statusCode).toBe(200)
  open()
  expect((await Promise.all(waiting)).map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
  expect(atWork()).toBe(0)
  expect((await ask('/answers', asTerminal)).statusCode).toBe(200)
})

/** Over a real connection, `words` and nothing more. */
const say = (port: number, words: string) => {
  const socket = connect(port, '127.0.0.1', () => socket.write(words))
  socket.on('error', () => {})
  onTestFinished(() => void socket.destroy())
  return socket
}
const head = (method: string, url: string) =>
  `${method} ${url} HTTP/1.1\r\nHost: a\r\n${signedRequestHeaders.terminal}: t-0000000000000001\r\n`

test('a terminal that has hung up takes nobody’s place', async () => {
  const { app, ask, atWork } = stage()
  await app.listen({ port: 0, host: '127.0.0.1' })
  const port = Number(new URL(app.listeningOrigin).port)
  const sockets = Array.from({ length: most }, () => say(port, `${head('GET', '/waits')}\r\n`))
  await expect.poll(atWork).toBe(most)
  for (const socket of sockets) socket.destroy()
  await expect.poll(atWork).toBe(0)
  expect((await ask('/answers', asTerminal)).statusCode).toBe(200)
})

test('a body that does not come takes nobody’s place', async () => {
  const { app, ask, atWork } = stage()
  let heard = 0
  app.addHook('preParsing', async () => {
    heard += 1
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const port = Number(new URL(app.listeningOrigin).port)
  for (let n = 0; n < 2 * most; n += 1)
    say(port, `${head('POST', '/answers')}Content-Type: text/plain\r\nContent-Length: 50\r\n\r\na`)
  await expect.poll(() => heard).toBe(2 * most)
  expect(atWork()).toBe(0)
  expect((await ask('/answers', asTerminal)).statusCode).toBe(200)
})
