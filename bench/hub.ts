/**
 * `npm run bench -- hub [--json] [--n terminals]`: a hub in a process of its own on loopback, over SQLite, then over a
 * PostgreSQL of the bench when there is one. The load is made on the same machine: its figures are for this machine, and
 * smaller than those of a hub that has one for itself.
 */
import { cpus } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { findPostgres } from '#setup/find-postgres.js'
import { startPostgres } from '../tests/hub/stage/postgres-server.ts'
import type { BenchOptions } from './bench-options.ts'
import { signedBy } from './hub-client.ts'
import { gatherFleet, type Storm, type Visits } from './hub-fleet.ts'
import { type HubStage, stageHub } from './hub-stage.ts'
import { measureStreams, type Streams } from './hub-streams.ts'
import { measureThroughput, type Throughput } from './hub-throughput.ts'

interface HubFigures {
  readonly posts: Throughput
  readonly polls: Throughput
  readonly arrival: Visits
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
  const tooLong = new AbortController()
  const late = setTimeout(deadlineMs, undefined, { signal: tooLong.signal }).then(() => {
    throw new Error('this bench takes too long')
  })
  try {
    return await Promise.race([measure(stage), late])
  } finally {
    tooLong.abort()
    late.catch(() => {})
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

function print(name: string, figures: HubFigures): void {
  const { posts, polls, arrival, steady, streams, storm } = figures
  const rate = ({ perSecond, p50Ms, p99Ms, errors, cpuMs }: Throughput) =>
    `${perSecond}/s, p50 ${p50Ms} ms, p99 ${p99Ms} ms, ${errors} errors, ${cpuMs} ms of processor each`
  const visits = ({ polls: looks, reports, p50Ms, p99Ms, errors, ...more }: Visits) =>
    `${looks} polls, ${reports} reports, p50 ${p50Ms} ms, p99 ${p99Ms} ms, errors ${JSON.stringify(errors)}, peak ${more.peakPer20Ms} in 20 ms, ${more.memoryMb} MB; the bench ${more.benchLateMs} ms late`
  console.log(`\n${name}`)
  console.log(`  signed status posts   ${rate(posts)}`)
  console.log(`  signed ETag polls     ${rate(polls)}`)
  console.log(`  all within a minute   ${visits(arrival)}`)
  console.log(`  an ordinary minute    ${visits(steady)}`)
  console.log(
    `  open SSE connections  ${streams.open} of ${streams.asked}, ${streams.memoryBeforeMb} → ${streams.memoryMb} MB; a hint heard by ${streams.heard}, p50 ${streams.p50Ms} ms, p99 ${streams.p99Ms} ms`,
  )
  console.log(
    `  killed, and back      hub ${storm.hubBackMs} ms, all but ${storm.left} on the new release ${storm.allBackMs} ms later; ${visits(storm)}`,
  )
}

export async function run({ json, n = 10_000 }: BenchOptions): Promise<void> {
  const sqlite = await measureOver(n)
  const postgres = await overPostgres(n)
  const machine = { node: process.version, cpus: cpus().length, model: cpus()[0]?.model }
  if (json) return console.log(JSON.stringify({ machine, terminals: n, sqlite, postgres }))
  print('SQLite', sqlite)
  if (postgres) print('PostgreSQL', postgres)
  else console.log('\nPostgreSQL is not installed here: not measured.')
}
