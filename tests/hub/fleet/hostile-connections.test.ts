/** @whole what a terminal, or somebody who is none, may do to a connection: over real sockets */
import { request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { describeOnBothEngines, type StoreStage } from '../on-both-engines.ts'
import { enrollingHub } from './enrolling-hub.ts'
import { askOver, SimulatedTerminal } from './simulated-terminal.ts'

const megabyte = 1024 * 1024

async function listen({ store }: StoreStage) {
  const hub = enrollingHub(store)
  const origin = await hub.app.listen({ port: 0, host: '127.0.0.1' })
  return { ...hub, origin, port: Number(new URL(origin).port) }
}

/** A body without announced length; answers the status and how many bytes left before it came. */
function pour(
  origin: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  bytes: number,
) {
  return new Promise<{ readonly status: number; readonly sent: number }>((resolve, reject) => {
    let sent = 0
    const piece = Buffer.alloc(megabyte / 4, ' ')
    const asked = request(`${origin}${path}`, { method: 'POST', headers })
    let isAnswered = false
    asked.on('response', (answer) => {
      isAnswered = true
      answer.resume()
      resolve({ status: answer.statusCode ?? 0, sent })
      asked.destroy()
    })
    asked.on('error', (error) => {
      if (!isAnswered) reject(error)
    })
    const body = Readable.from(
      (function* () {
        for (; sent < bytes; sent += piece.length) yield piece
      })(),
    )
    body.on('error', reject)
    body.pipe(asked)
  })
}

/** Opens a connection, says `words` and nothing more. */
const stall = (port: number, words: string) =>
  new Promise<Socket>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(words)
      resolve(socket)
    })
    socket.on('error', reject)
    onTestFinished(() => void socket.destroy())
  })

const json = { 'content-type': 'application/json' }

describeOnBothEngines('a connection', (stage) => {
  test('that brings a hundred megabytes is answered long before they are read', async () => {
    const { origin, accepted } = await listen(stage)
    const terminal = await accepted()
    const { headers } = terminal.signed('POST', '/api/terminal/counters', {})
    const signed = await pour(origin, '/api/terminal/counters', headers, 100 * megabyte)
    expect(signed.status).toBe(413)
    expect(signed.sent).toBeLessThan(20 * megabyte)
    const nobody = await pour(origin, '/api/terminal/counters', json, 100 * megabyte)
    expect(nobody.status).toBe(401)
    expect(nobody.sent).toBeLessThan(20 * megabyte)
    const enrolment = await pour(origin, '/api/enrolment', json, 100 * megabyte)
    expect(enrolment.status).toBe(413)
  })

  test('that announces a hundred megabytes is answered before the first byte', async () => {
    const { origin, accepted } = await listen(stage)
    const terminal = await accepted()
    const { headers } = terminal.signed('POST', '/api/terminal/status', terminal.status())
    const announced = { ...headers, 'content-length': String(100 * megabyte) }
    expect(await pour(origin, '/api/terminal/status', announced, 0)).toMatchObject({ status: 413 })
  })

  test('whose headers weigh 64 kB is refused', async () => {
    const { origin } = await listen(stage)
    const answer = await fetch(`${origin}/api/terminal`, {
      headers: { 'escale-terminal': 'a'.repeat(64 * 1024) },
    })
    expect(answer.status).toBe(431)
    expect(await answer.json()).toEqual({
      code: 'too-large',
      message: 'L’en-tête de la demande est trop gros.',
    })
  })

  test('that stalls holds nobody else up, and has a deadline', async () => {
    const { origin, port, accepted, app, clock } = await listen(stage)
    const { disk } = await accepted()
    const terminal = new SimulatedTerminal(askOver(origin), clock.nowMs, disk)
    for (let at = 0; at < 100; at += 1) {
      await stall(port, 'POST /api/terminal/status HTTP/1.1\r\nHost: a\r\n')
      await stall(port, 'POST /api/enrolment HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n')
      await stall(
        port,
        'POST /api/enrolment HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{',
      )
    }
    expect((await terminal.report()).status).toBe(200)
    expect(app.server.headersTimeout).toBeLessThanOrEqual(15_000)
    expect(app.server.requestTimeout).toBeLessThanOrEqual(120_000)
  })

  test('that says what is no HTTP is closed in a few words, and nothing of it is repeated', async () => {
    const { port } = await listen(stage)
    for (const words of [
      'wamytan\r\n\r\n',
      'GET /wamytan\0 HTTP/1.1\r\n\r\n',
      '\x16\x03\x01\x02wamytan\r\n',
    ]) {
      const socket = await stall(port, words)
      const said = await new Promise<string>((resolve) => {
        let text = ''
        socket.setEncoding('utf8').on('data', (piece: string) => (text += piece))
        socket.on('close', () => resolve(text))
      })
      expect(said).toMatch(/^HTTP\/1\.1 4\d\d /)
      expect(said).toContain('La demande ne peut pas être lue.')
      expect(said).not.toContain('wamytan')
    }
  })
})
