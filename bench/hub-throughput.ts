/** How much a hub takes of one sort of request when it is asked without a pause. */
import type { HubStage } from './hub-stage.ts'
import { quantile } from './statistics.ts'
import { type Got, keptConnections, send, type Sent } from './hub-client.ts'

export interface Throughput {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly errors: number
  /** Milliseconds of processor for one request: the same figure whoever else uses the machine. */
  readonly cpuMs: number
}

/** `next` gives the requests; they are signed before the clock starts. */
export async function measureThroughput(
  stage: Pick<HubStage, 'cpuMs' | 'origin'>,
  next: (n: number) => Sent,
  expected: number,
  { seconds = 5, inFlight = 100, prepared = 20_000 } = {},
): Promise<Throughput> {
  const requests = Array.from({ length: prepared }, (_, n) => next(n))
  const agent = keptConnections(inFlight)
  const got: Got[] = []
  const endMs = performance.now() + seconds * 1000
  const begunMs = performance.now()
  const cpuBefore = stage.cpuMs()
  const askOn = async () => {
    while (performance.now() < endMs) {
      const sent = requests.pop()
      if (!sent) return
      got.push(await send(stage.origin(), sent, agent))
    }
  }
  await Promise.all(Array.from({ length: inFlight }, askOn))
  const took = (performance.now() - begunMs) / 1000
  const cpuMs = (stage.cpuMs() - cpuBefore) / got.length
  agent.destroy()
  const times = got.map(({ ms }) => ms)
  const tenth = (value: number) => Math.round(value * 10) / 10
  return {
    perSecond: Math.round(got.length / took),
    p50Ms: tenth(quantile(times, 0.5)),
    p99Ms: tenth(quantile(times, 0.99)),
    errors: got.filter(({ status }) => status !== expected).length,
    cpuMs: Math.round(cpuMs * 100) / 100,
  }
}
