/** @whole those who send letter by letter, or read nothing, to keep connections from others: over real sockets, in less time */
import { truncateSync, writeFileSync } from 'node:fs'
import { connect, type Server } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { enrollingHub } from './fleet/enrolling-hub.ts'
import { askOver, SimulatedTerminal } from './fleet/simulated-terminal.ts'
import { describeOnBothEngines, type StoreStage } from './on-both-engines.ts'
import { stageFolders } from './stage/hub-stage.ts'

const patience = { headers: 400, request: 800, silence: 800, look: 50 }
const bigFile = 64 * 1024 * 1024

async function listen({ store }: StoreStage) {
  const folders = stageFolders()
  const big = join(folders.kioskDir, 'big.json')
  writeFileSync(big, '')
  truncateSync(big, bigFile)
  const hub = enrollingHub(store, { patience, folders })
  const origin = await hub.app.listen({ port: 0, host: '127.0.0.1' })
  const { disk } = await hub.accepted()
  const terminal = new SimulatedTerminal(askOver(origin), hub.clock.nowMs, disk)
  return { app: hub.app, terminal, port: Number(new URL(origin).port) }
}

/** Says `start`, then `letter` again and again. Resolves with what it heard and how long it was borne, once it is cut. */
function drip(port: number, start: string, letter: string) {
  return new Promise<{ readonly heard: string; readonly ms: number }>((resolve) => {
    const begunMs = performance.now()
    let heard = ''
    let dripping: NodeJS.Timeout | undefined
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(start)
      dripping = setInterval(() => socket.writable && socket.write(letter), 20)
    })
    socket.setEncoding('latin1').on('data', (piece: string) => (heard += piece))
    // A letter that is on its way when the hub hangs up.
    socket.on('error', () => {})
    socket.on('close', () => {
      clearInterval(dripping)
      resolve({ heard, ms: performance.now() - begunMs })
    })
    onTestFinished(() => void socket.destroy())
  })
}

/** They ask for a big file and read nothing of it: not even that the hub has hung up, which only the hub can tell. */
function neverRead(server: Server, port: number, count: number) {
  return new Promise<void>((resolve) => {
    const unread = new Set<number | undefined>()
    let left = count
    server.on('connection', (socket) => {
      const { remotePort } = socket
      socket.once('close', () => {
        if (unread.delete(remotePort)) left -= 1
        if (left === 0) resolve()
      })
    })
    for (let n = 0; n < count; n += 1) {
      const socket = connect(port, '127.0.0.1', () => {
        unread.add(socket.localPort)
        socket.write('GET /big.json HTTP/1.1\r\nHost: a\r\n\r\n')
      })
      onTestFinished(() => void socket.destroy())
    }
  })
}

const fifty = 50
const many = <T>(make: () => T): T[] => Array.from({ length: fifty }, make)

const slowHeaders = (port: number) =>
  drip(port, 'POST /api/terminal/status HTTP/1.1\r\nHost: a\r\nEscale-Padding: ', 'a')

/** Behind the headers that a terminal has signed. */
function slowBody(port: number, terminal: SimulatedTerminal) {
  const { headers } = terminal.signed('POST', '/api/terminal/status', {})
  const lines = Object.entries({ ...headers, host: 'a', 'content-length': '60000' })
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return drip(port, `POST /api/terminal/status HTTP/1.1\r\n${head}\r\n{`, ' ')
}

/** The statuses that a terminal gets while others are slow. */
async function reportDuring(terminal: SimulatedTerminal, slowOnes: Promise<unknown>) {
  const over = new AbortController()
  const slow = slowOnes.finally(() => over.abort())
  const statuses: number[] = []
  while (!over.signal.aborted) statuses.push((await terminal.report()).status)
  await slow
  return statuses
}

describeOnBothEngines('fifty clients', (stage) => {
  test.each([
    ['headers', slowHeaders, patience.headers],
    ['bodies', slowBody, patience.request],
  ] as const)(
    'who send their %s letter by letter are cut, and a terminal is served meanwhile',
    async (_, slow, enough) => {
      const { terminal, port } = await listen(stage)
      const slowOnes = Promise.all(many(() => slow(port, terminal)))
      const statuses = await reportDuring(terminal, slowOnes)
      for (const { heard, ms } of await slowOnes) {
        expect(heard).toMatch(/^HTTP\/1\.1 408 /)
        expect(ms).toBeGreaterThanOrEqual(enough - patience.look)
      }
      expect(new Set(statuses)).toEqual(new Set([200]))
    },
  )

  test('who never read their answer are cut, and a terminal is served meanwhile', async () => {
    const { app, terminal, port } = await listen(stage)
    const statuses = await reportDuring(terminal, neverRead(app.server, port, fifty))
    expect(new Set(statuses)).toEqual(new Set([200]))
  })
})
