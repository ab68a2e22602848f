/**
 * How soon an aidant's tablet rings: from the touch of « Demander de l'aide » to the board that makes it ring, through a real
 * hub, with 1, 14 and 500 terminals in the fleet of which each calls once. The reference is a request of the same terminals
 * that nobody is told of: one call taken back before it is made. Then in real Chromium, to the sound itself (help-touch.ts).
 */
import { randomBytes } from 'node:crypto'
import { readEvents } from '#aidant/io/read-events.ts'
import type { BenchOptions } from './bench-options.ts'
import { buildPages } from './build-pages.ts'
import { measureTouches } from './help-touch.ts'
import { keptConnections, send, signedBy } from './hub-client.ts'
import { type HubStage, stageHub } from './hub-stage.ts'
import { quantile } from './statistics.ts'

/** A post office, the Espace connecté, and a country. */
const fleets = [
  { terminals: 1, places: 1 },
  { terminals: 14, places: 1 },
  { terminals: 500, places: 70 },
] as const
/** Calls of each fleet: one terminal calls again and again, many call one after the other. */
const fewestCalls = 60

interface Measured {
  readonly terminals: number
  readonly tablets: number
  readonly calls: number
  /** Milliseconds from the request of the terminal to the board of the tablet. */
  readonly p50Ms: number
  readonly p99Ms: number
  /** When every terminal calls in the same second: the last tablet has heard of the last call. */
  readonly allAtOnceMs: number
  /** The reference: a request that is answered, and no tablet told. */
  readonly requestP50Ms: number
}

/** Tablets of every place of the fleet, each with its open stream. */
async function openTablets(stage: HubStage) {
  const heard = new Map<string, (ms: number) => void>()
  const stop = new AbortController()
  await Promise.all(
    stage.tablets.map(async (tablet) => {
      const asked = signedBy(tablet, 'GET', `/api/aidant/stream?place=${tablet.place}`)
      const answer = await fetch(`${stage.origin()}${asked.path}`, {
        headers: asked.headers,
        signal: stop.signal,
      })
      if (!answer.ok || !answer.body) throw new Error(`a tablet was refused: ${answer.status}`)
      const { body } = answer
      const { promise, resolve } = Promise.withResolvers<void>()
      void (async () => {
        for await (const { name, data } of readEvents(body)) {
          if (name !== 'board') continue
          resolve()
          const now = performance.now()
          for (const [call, ring] of heard) if (data.includes(call)) ring(now)
        }
      })().catch(() => undefined)
      await promise
    }),
  )
  const hear = (call: string) =>
    new Promise<number>((resolve) => {
      heard.set(call, (ms) => {
        heard.delete(call)
        resolve(ms)
      })
    })
  return { hear, count: stage.tablets.length, close: () => stop.abort() }
}

async function measure({ terminals: count, places }: (typeof fleets)[number]): Promise<Measured> {
  const stage = await stageHub(count, { places, hasTablets: true })
  const agent = keptConnections(64)
  try {
    const tablets = await openTablets(stage)
    const callFrom = async (terminal: HubStage['terminals'][number]) => {
      const call = randomBytes(16).toString('hex')
      const ring = tablets.hear(call)
      const touchedMs = performance.now()
      const body = JSON.stringify({ call, act: 'call' })
      const got = await send(
        stage.origin(),
        signedBy(terminal, 'POST', '/api/terminal/help', body),
        agent,
      )
      if (got.status !== 200) throw new Error(`the hub refused a call: ${got.status}`)
      return (await ring) - touchedMs
    }
    const calls = Math.max(fewestCalls, count)
    const waits: number[] = []
    for (let n = 0; n < calls; n += 1) {
      const terminal = stage.terminals[n % count]
      if (terminal) waits.push(await callFrom(terminal))
    }
    const beforeMs = performance.now()
    await Promise.all(stage.terminals.map(callFrom))
    const allAtOnceMs = performance.now() - beforeMs
    const requests: number[] = []
    for (let n = 0; n < fewestCalls; n += 1) {
      const terminal = stage.terminals[n % count]
      if (!terminal) continue
      const asked = signedBy(
        terminal,
        'POST',
        '/api/terminal/help',
        JSON.stringify({ call: randomBytes(16).toString('hex'), act: 'cancel' }),
      )
      requests.push((await send(stage.origin(), asked, agent)).ms)
    }
    tablets.close()
    return {
      terminals: count,
      tablets: tablets.count,
      calls,
      p50Ms: Math.round(quantile(waits, 0.5)),
      p99Ms: Math.round(quantile(waits, 0.99)),
      allAtOnceMs: Math.round(allAtOnceMs),
      requestP50Ms: Math.round(quantile(requests, 0.5)),
    }
  } finally {
    agent.destroy()
    await stage.stop()
  }
}

export async function run({ json }: BenchOptions): Promise<void> {
  buildPages()
  const measured: Measured[] = []
  for (const fleet of fleets) measured.push(await measure(fleet))
  const inChromium = await measureTouches()
  if (json) return console.log(JSON.stringify({ bench: 'help', measured, inChromium }, null, 2))
  console.table(measured)
  console.log('In Chromium, from the touch to the sound:', inChromium)
}
