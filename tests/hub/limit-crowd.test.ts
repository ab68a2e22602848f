import { connect } from 'node:net'
import fastify, { type LightMyRequestResponse } from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { answerErrors } from '../../src/hub/answer-errors.ts'
import { canWait, limitCrowd } from '../../src/hub/limit-crowd.ts'
import { silentLog } from '../../src/hub/hub-log.ts'
import { createMetrics } from '../../src/hub/metrics.ts'

const most = 3

/** A hub whose answers wait until they are let go. */
function stage() {
  const app = fastify()
  const metrics = createMetrics()
  const { promise: opened, resolve: open } = Promise.withResolvers<void>()
  answerErrors(app, silentLog)
  limitCrowd(app, metrics, most)
  app.get('/waits', { config: canWait }, async () => opened.then(() => 'done'))
  app.get('/looks', { config: canWait }, async () => 'done')
  app.post('/reports', { config: canWait }, async () => 'done')
  app.get('/calls', async () => 'done')
  onTestFinished(() => app.close())
  onTestFinished(() => open())
  return {
    app,
    open,
    ask: (url: string): Promise<LightMyRequestResponse> => app.inject(url),
    atWork: () => Number(/^escale_waiting_requests (\d+)/m.exec(metrics.text())?.[1]),
  }
}

test('who can wait is told to come back when many are at work, who calls is answered, and so are all once there is room', async () => {
  const { ask, atWork, open } = stage()
  const waiting = Array.from({ length: most }, () => ask('/waits'))
  await expect.poll(atWork).toBe(most)
  const late = await ask('/looks')
  expect([late.statusCode, late.headers['retry-after']]).toEqual([503, '30'])
  expect(late.json()).toEqual({
    code: 'too-many-terminals',
    message: 'Trop de postes demandent en même temps. Celui-ci reviendra de lui-même.',
  })
  expect((await ask('/calls')).statusCode).toBe(200)
  open()
  expect((await Promise.all(waiting)).map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
  expect(atWork()).toBe(0)
  expect((await ask('/looks')).statusCode).toBe(200)
})

/** Over a real connection, `words` and nothing more. */
const say = (port: number, words: string) => {
  const socket = connect(port, '127.0.0.1', () => socket.write(words))
  socket.on('error', () => {})
  onTestFinished(() => void socket.destroy())
  return socket
}
const head = (method: string, url: string) => `${method} ${url} HTTP/1.1\r\nHost: a\r\n`

test('a terminal that has hung up takes nobody’s place', async () => {
  const { app, ask, atWork } = stage()
  await app.listen({ port: 0, host: '127.0.0.1' })
  const port = Number(new URL(app.listeningOrigin).port)
  const sockets = Array.from({ length: most }, () => say(port, `${head('GET', '/waits')}\r\n`))
  await expect.poll(atWork).toBe(most)
  for (const socket of sockets) socket.destroy()
  await expect.poll(atWork).toBe(0)
  expect((await ask('/looks')).statusCode).toBe(200)
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
    say(port, `${head('POST', '/reports')}Content-Type: text/plain\r\nContent-Length: 50\r\n\r\na`)
  await expect.poll(() => heard).toBe(2 * most)
  expect(atWork()).toBe(0)
  expect((await ask('/looks')).statusCode).toBe(200)
})
