/** Connections that wait for hints: what they cost while nothing is told, and how soon all have heard. */
import { connect, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { quantile } from './statistics.ts'
import type { HubStage } from './hub-stage.ts'

export interface Streams {
  readonly asked: number
  readonly open: number
  readonly memoryBeforeMb: number
  readonly memoryMb: number
  /** Milliseconds from the moment the change was answered to the moment a stream heard of it. */
  readonly p50Ms: number
  readonly p99Ms: number
  readonly heard: number
}

const patienceMs = 10_000

function openStream(port: number): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const fail = () => {
      socket.destroy()
      resolve(undefined)
    }
    socket.setTimeout(patienceMs, fail)
    socket.once('error', fail)
    socket.once('data', () => {
      socket.setTimeout(0)
      // One that the hub cuts is seen by what it does not hear.
      socket.on('error', () => {})
      resolve(socket)
    })
    socket.write('GET /api/hints HTTP/1.1\r\nhost: hub\r\n\r\n')
  })
}

/** `tell` makes the hub say that releases have changed. */
export async function measureStreams(
  stage: HubStage,
  asked: number,
  tell: () => Promise<void>,
): Promise<Streams> {
  const memoryBeforeMb = stage.memoryMb()
  const port = Number(new URL(stage.origin()).port)
  const sockets: Socket[] = []
  // A few at a time: the system's queue of new connections is short.
  for (let at = 0; at < asked; at += 100) {
    const opened = await Promise.all(
      Array.from({ length: Math.min(100, asked - at) }, () => openStream(port)),
    )
    sockets.push(...opened.filter((socket) => socket !== undefined))
  }
  const memoryMb = stage.memoryMb()
  const heardMs: number[] = []
  const all = Promise.all(
    sockets.map(
      (socket) =>
        new Promise<void>((resolve) => {
          let said = ''
          socket.on('data', (piece) => {
            said += piece.toString()
            if (!said.includes('event: releases')) return
            heardMs.push(performance.now())
            socket.removeAllListeners('data')
            resolve()
          })
        }),
    ),
  )
  await tell()
  const toldMs = performance.now()
  await Promise.race([all, setTimeout(patienceMs, undefined, { ref: false })])
  for (const socket of sockets) socket.destroy()
  const waits = heardMs.map((ms) => Math.max(0, ms - toldMs))
  return {
    asked,
    open: sockets.length,
    memoryBeforeMb,
    memoryMb,
    p50Ms: Math.round(quantile(waits, 0.5)),
    p99Ms: Math.round(quantile(waits, 0.99)),
    heard: heardMs.length,
  }
}
