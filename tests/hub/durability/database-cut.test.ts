/** @whole PostgreSQL goes away under a real hub while terminals report, and comes back: nobody starts the hub again */
import { expect, inject, onTestFinished, test } from 'vitest'
import * as v from 'valibot'
import { hubRefusalSchema } from '#contract/hub-refusal.ts'
import { findPostgres } from '#setup/find-postgres.js'
import { openPostgresStore } from '../../../src/hub/store/postgres-store.ts'
import { askOver, SimulatedTerminal, wipeReceipt } from '../fleet/simulated-terminal.ts'
import { acceptTerminals, makeTerminals } from '../stage/accepted-terminals.ts'
import { borrowHubFolder, type HubProcess, startHub } from '../stage/hub-process.ts'
import { type PostgresServer, runAsOwner, startPostgres } from '../stage/postgres-server.ts'

const dropConnections = (server: PostgresServer) =>
  runAsOwner(
    server.url('template1'),
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'escale-%'`,
  )

/** Sends the receipts of its wipes one by one, each until the hub has answered for it. */
class Reporter {
  readonly #terminal: SimulatedTerminal
  readonly refusals = new Set<string>()
  /** The last receipt that the hub has answered for. */
  acknowledged = 0
  #look = () => {}

  constructor(terminal: SimulatedTerminal) {
    this.#terminal = terminal
  }

  async reportUntil(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const next = this.acknowledged + 1
      const answer = await this.#terminal.sendReceipts([wipeReceipt(next)])
      if (answer.status === 200) this.acknowledged = next
      else {
        const { code } = v.parse(hubRefusalSchema, JSON.parse(answer.body))
        this.refusals.add(`${answer.status} ${code}`)
      }
      this.#look()
    }
  }

  /** Resolves once `count` more receipts are acknowledged. */
  more(count: number): Promise<void> {
    const enough = this.acknowledged + count
    return new Promise((resolve) => {
      this.#look = () => {
        if (this.acknowledged >= enough) resolve()
      }
    })
  }
}

async function stage() {
  const programs = findPostgres()
  if (programs === undefined) throw new Error('PostgreSQL has gone')
  const server = await startPostgres({ programs })
  onTestFinished(() => server.stop())
  const url = server.url('postgres')
  const folder = borrowHubFolder()
  const accepted = makeTerminals(8)
  await acceptTerminals({ dataDir: folder, databaseUrl: url, nowMs: Date.now() }, accepted)
  const hub = await startHub(folder, { environment: { DATABASE_URL: url } })
  const reporters = accepted.map(
    (disk) => new Reporter(new SimulatedTerminal(askOver(hub.origin), Date.now, disk)),
  )
  let isOver = false
  const reporting = Promise.all(reporters.map((one) => one.reportUntil(() => isOver)))
  // What breaks it is told where it is awaited.
  reporting.catch(() => {})
  return {
    server,
    hub,
    all: (count: number) =>
      Promise.race([
        Promise.all(reporters.map((one) => one.more(count))),
        reporting.then(() => Promise.reject(new Error('nobody reports any more'))),
      ]),
    refusals: () => new Set(reporters.flatMap(({ refusals }) => [...refusals])),
    /** Ends the reports; answers the receipts that were acknowledged and are not there. */
    lost: async () => {
      isOver = true
      await reporting
      const store = await openPostgresStore({ url, nowMs: Date.now() })
      const rows = await store.read
        .selectFrom('fleet_receipt')
        .select(['terminal', 'number'])
        .execute()
      await store.close()
      const kept = new Set(rows.map(({ terminal, number }) => `${terminal} ${number}`))
      return accepted.flatMap(({ terminal }, n) =>
        Array.from(
          { length: reporters[n]?.acknowledged ?? 0 },
          (_, at) => `${terminal} ${at + 1}`,
        ).filter((receipt) => !kept.has(receipt)),
      )
    },
  }
}

const health = async ({ origin }: HubProcess) => (await fetch(`${origin}/health`)).status

// Typed as always there; not in the quick run.
const given: string | undefined = inject('postgres')
const hasPostgres = (given ?? 'missing') !== 'missing'

test.runIf(hasPostgres)(
  'connections that are cut, again and again, cost a 503 and nothing else',
  async () => {
    const { server, hub, all, refusals, lost } = await stage()
    for (let cuts = 0; cuts < 6; cuts += 1) {
      const reports = all(3)
      await dropConnections(server)
      await reports
    }
    expect(await health(hub)).toBe(200)
    expect([...refusals()].toSorted()).toEqual(['503 store-unreachable'])
    expect(await lost()).toEqual([])
    expect(hub.process.exitCode).toBeNull()
  },
  240_000,
)

test.runIf(hasPostgres).each(['fast', 'immediate'] as const)(
  'a server that is stopped (%s) and started again finds the same hub, which has lost nothing',
  async (how) => {
    const { server, hub, all, refusals, lost } = await stage()
    for (let cuts = 0; cuts < 2; cuts += 1) {
      await all(3)
      await server.cut(how)
      expect(await health(hub)).toBe(503)
      await server.start()
      await all(3)
      expect(await health(hub)).toBe(200)
    }
    expect([...refusals()].toSorted()).toEqual(['503 store-unreachable'])
    expect(await lost()).toEqual([])
    expect(hub.process.exitCode).toBeNull()
  },
  240_000,
)
