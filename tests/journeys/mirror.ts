/** A server between terminals and the hub, as a CDN is: it counts what it gives, and can lie, stall or be unplugged. */
import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'

/** One answer under `/releases/`. */
export interface Served {
  /** After `/releases/`. */
  readonly path: string
  readonly status: number
  /** Of its body, as they left; fewer than announced when the line was cut. */
  bytes: number
}

export interface Mirror {
  readonly origin: string
  /** What was given of releases, in order. Emptied by whoever reads it. */
  readonly served: Served[]
  /** By path after `/releases/`, what is given in the place of the hub's answer. */
  readonly lies: Map<string, Uint8Array>
  /** The answer to the first request for `path` stops in its middle, for good. Resolves once it has. */
  stallAt(path: (path: string) => boolean): Promise<void>
  /** Connections are cut, new ones refused, until `plug`. */
  unplug(): Promise<void>
  plug(): Promise<void>
  stop(): Promise<void>
}

const prefix = '/releases/'

export async function startMirror(hub: string): Promise<Mirror> {
  const served: Served[] = []
  const lies = new Map<string, Uint8Array>()
  let stall: { readonly at: (path: string) => boolean; readonly reached: () => void } | undefined

  const give = (asked: IncomingMessage, answer: ServerResponse) => {
    const url = asked.url ?? '/'
    const path = url.startsWith(prefix) ? url.slice(prefix.length) : undefined
    const note = (status: number): Served => {
      const entry = { path: path ?? '', status, bytes: 0 }
      if (path !== undefined) served.push(entry)
      return entry
    }

    const lie = path === undefined ? undefined : lies.get(path)
    if (lie) {
      note(200).bytes = lie.length
      answer.writeHead(200, { 'content-type': 'application/json', 'content-length': lie.length })
      answer.end(lie)
      return
    }

    const { method, headers } = asked
    const onward = request(hub + url, { method, headers }, (told) => {
      const entry = note(told.statusCode ?? 0)
      answer.writeHead(told.statusCode ?? 502, told.headers)
      // A stream of hints says nothing for a long time, and yet has begun.
      answer.flushHeaders()
      const stalled = path !== undefined && stall?.at(path) ? stall : undefined
      if (stalled) stall = undefined
      const most = stalled ? Number(told.headers['content-length']) >> 1 : Infinity
      told.on('data', (piece: Buffer) => {
        const part = piece.subarray(0, most - entry.bytes)
        entry.bytes += part.length
        if (part.length > 0) answer.write(part)
        if (stalled && entry.bytes === most) stalled.reached()
      })
      told.on('end', () => stalled ?? answer.end())
      told.on('error', () => answer.destroy())
    })
    onward.on('error', () => answer.destroy())
    answer.on('close', () => onward.destroy())
    asked.pipe(onward)
  }

  const server = createServer(give)
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  }
  await listen(0)
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const unplug = async () => {
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    served,
    lies,
    stallAt: (at) =>
      new Promise((resolve) => {
        stall = { at, reached: resolve }
      }),
    unplug,
    plug: () => listen(port),
    stop: async () => {
      if (server.listening) await unplug()
    },
  }
}
