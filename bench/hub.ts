/**
 * `npm run bench -- hub [--json] [--n terminals]`: a hub in a process of its own on loopback, over SQLite, then over a
 * PostgreSQL of the bench when there is one. The load is made on the same machine: its figures are for this machine, and
 * smaller than those of a hub that has one for itself.
 */
import { cpus } from 'node:os'
import { findPostgres } from '#setup/find-postgres.js'
import { startPostgres } from '../tests/hub/stage/postgres-server.ts'
import type { BenchOptions } from './bench-options.ts'
import { signedBy } from './hub-client.ts'
import { type Crowd, gatherFleet, type Storm, type Visits } from './hub-fleet.ts'
import { type HubStage, stageHub } from './hub-stage.ts'
import { measureStreams, type Streams } from './hub-streams.ts'
import { measureThroughput, type Throughput } from './hub-throughput.ts'

interface HubFigures {
  readonly posts: Throughput
  readonly polls: Throughput
  readonly arrival: Crowd
  readonly steady: Visits
  readonly streams: Streams
  readonly storm: Storm
}

const statusOf = (n: number) =>
  JSON.stringify({
    schema: 'terminal-status/1',
    boot: n.toString(16).padStart(32, '0'),
    release: { active: 2, previous: null, pending: null, failed: null, isOnTrial: false },
    trial: null,
    refusal: null,
    staleDays: 0,
    clockAheadMs: n % 7,
    app: '0.1.0',
    storage: 'persistent',
    isSupervised: true,
    state: n % 2 === 0 ? 'free' : 'busy',
    policy: 'in-force',
  })

async function measure(stage: HubStage): Promise<HubFigures> {
  const { terminals } = stage
  const terminalOf = (n: number) => {
    const terminal = terminals[n % terminals.length]
    if (!terminal) throw new Error('a bench without terminals')
    return terminal
  }
  say('signed status posts')
  const posts = await measureThroughput(
    stage,
    (n) => signedBy(terminalOf(n), 'POST', '/api/terminal/status', statusOf(n % terminals.length)),
    200,
  )
  say('signed ETag polls')
  const path = '/releases/metadata/timestamp.json'
  const etag = (await fetch(stage.origin() + path)).headers.get('etag') ?? ''
  const polls = await measureThroughput(
    stage,
    (n) => {
      const asked = signedBy(terminalOf(n), 'GET', path)
      return { ...asked, headers: { ...asked.headers, 'if-none-match': etag } }
    },
    304,
  )
  const fleet = gatherFleet(stage)
  say('a fleet that is switched on')
  const arrival = await fleet.arrive()
  say('an ordinary minute')
  const steady = await fleet.steady(60_000)
  say('open hint connections')
  const tell = async () => {
    const { ok, status } = await fetch(`${stage.origin()}/api/releases/snapshot`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: await (await fetch(`${stage.origin()}/releases/metadata/2.snapshot.json`)).bytes(),
    })
    if (!ok) throw new Error(`the hub has not taken the release: ${status}`)
  }
  const streams = await measureStreams(stage, terminals.length, tell)
  say('killed under its fleet, and back')
  return { posts, polls, arrival, steady, streams, storm: await fleet.storm() }
}

const deadlineMs = 8 * 60_000
const say = (what: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${what}`)

/** Throws when the hub has died, or has not been measured in time. */
async function measureOver(count: number, databaseUrl?: string): Promise<HubFigures> {
  say(`${count} terminals over ${databaseUrl === undefined ? 'SQLite' : 'PostgreSQL'}`)
  const stage = await stageHub(count, { databaseUrl })
  const { promise: given, reject: giveUp } = Promise.withResolvers<never>()
  const late = setTimeout(() => giveUp(new Error('this bench takes too long')), deadlineMs)
  // The hub and its database would outlive it.
  const stopped = () => giveUp(new Error('stopped'))
  process.once('SIGINT', stopped).once('SIGTERM', stopped)
  try {
    return await Promise.race([measure(stage), given])
  } finally {
    clearTimeout(late)
    process.off('SIGINT', stopped).off('SIGTERM', stopped)
    await stage.stop()
  }
}

async function overPostgres(count: number): Promise<HubFigures | undefined> {
  const programs = findPostgres()
  if (programs === undefined) return undefined
  const server = await startPostgres({ programs, isDurable: true })
  try {
    return await measureOver(count, server.url('postgres'))
  } finally {
    await server.stop()
  }
}

function inWords(name: string, figures: HubFigures): string {
  const { posts, polls, arrival, steady, streams, storm } = figures
  const rate = ({ perSecond, p50Ms, p99Ms, errors, cpuMs }: Throughput) =>
    `${perSecond}/s, p50 ${p50Ms} ms, p99 ${p99Ms} ms, ${errors} errors, ${cpuMs} ms of processor each`
  const visits = ({ polls: looks, reports, p50Ms, p99Ms, errors, ...more }: Visits) =>
    `${looks} polls, ${reports} reports, p50 ${p50Ms} ms, p99 ${p99Ms} ms, errors ${JSON.stringify(errors)}, peak ${more.peakPer20Ms} in 20 ms, ${more.memoryMb} MB; the bench ${more.benchLateMs} ms late`
  const crowd = ({ allMs, left, ...more }: Crowd) =>
    `all but ${left} on the new release after ${allMs} ms; ${visits(more)}`
  return [
    `\n${name}`,
    `  signed status posts   ${rate(posts)}`,
    `  signed ETag polls     ${rate(polls)}`,
    `  all within a minute   ${crowd(arrival)}`,
    `  an ordinary minute    ${visits(steady)}`,
    `  open SSE connections  ${streams.open} of ${streams.asked}, ${streams.memoryBeforeMb} → ${streams.memoryMb} MB; a hint heard by ${streams.heard}, p50 ${streams.p50Ms} ms, p99 ${streams.p99Ms} ms`,
    `  killed, and back      hub ${storm.hubBackMs} ms; ${crowd(storm)}`,
  ].join('\n')
}

export async function run({ json, n = 10_000 }: BenchOptions): Promise<void> {
  const sqlite = await measureOver(n)
  // Told at once: what comes after may fail.
  const tell = json ? console.error : console.log
  tell(inWords('SQLite', sqlite))
  const postgres = await overPostgres(n)
  tell(
    postgres
      ? inWords('PostgreSQL', postgres)
      : '\nPostgreSQL is not installed here: not measured.',
  )
  if (!json) return
  const machine = { node: process.version, cpus: cpus().length, model: cpus()[0]?.model }
  console.log(JSON.stringify({ machine, terminals: n, sqlite, postgres }))
}
