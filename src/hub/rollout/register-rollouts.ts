/** Routes of the rollouts, the timestamps that terminals ask for, and what the fleet tells of its trials. */
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import { newRolloutSchema, rolloutActs, type Rollout, waveSchema } from '#contract/rollout.ts'
import { canWait } from '../limit-crowd.ts'
import type { HubContext } from '../hub-context.ts'
import { parseAddress, parseBody } from '../parse-request.ts'
import { notFound } from '../refusal.ts'
import { sendBytes } from '../releases/send-bytes.ts'
import type { RolloutPort } from '../rollout-port.ts'
import type { HubWriter } from '../store/hub-store.ts'
import { readAssignments, releaseFor } from './assignments.ts'
import { noteTrial } from './note-trial.ts'
import { refuseRollout } from './refuse-rollout.ts'
import {
  changeRollout,
  considerTerminal,
  type RolloutAct,
  type RolloutWays,
  startRollout,
} from './rollout-acts.ts'
import { generalRelease } from './rollout-rows.ts'
import { showRollouts } from './show-rollouts.ts'
import type { TimestampKeeper } from './timestamp-keeper.ts'

type PortContext = Pick<HubContext, 'clock' | 'hints' | 'log' | 'staff'>

/** What the fleet calls, inside its own transactions. */
export function rolloutPort(
  { clock, hints, log, staff }: PortContext,
  keeper: TimestampKeeper,
): RolloutPort {
  return {
    assignments: readAssignments,
    general: generalRelease,
    onTerminal: (db, terminal) => considerTerminal(db, terminal, { keeper, nowMs: clock.nowMs() }),
    onReport: async (db, terminal, report, widen) => {
      const halted = await noteTrial(db, terminal.id, report, widen)
      if (!halted) return
      const { number } = halted
      await staff.record(db, { by: 'hub', act: 'rollout-halted', about: { release: number } })
      log.say('warn', 'rollout-halted', { release: number })
      hints.tell('fleet')
    },
  }
}

const addressSchema = v.object({
  number: v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number)),
  act: v.picklist(rolloutActs),
})

export function registerRollouts(
  app: FastifyInstance,
  context: HubContext,
  keeper: TimestampKeeper,
): void {
  const { store, clock, random, staff, fleet, hints } = context
  const waysIn = async (db: HubWriter): Promise<RolloutWays> => ({
    fleet,
    keeper,
    nowMs: clock.nowMs(),
    administrators: await staff.countAdministrators(db),
  })
  const show = async (number: number): Promise<Rollout> => {
    const { rollouts } = await showRollouts(store.read, await fleet.standings(store.read))
    const shown = rollouts.find((rollout) => rollout.number === number)
    if (!shown) throw refuseRollout('unknown-rollout')
    return shown
  }
  const decided = async (number: number) => {
    hints.tell('releases')
    hints.tell('fleet')
    return show(number)
  }

  app.get('/api/admin/rollouts', { onRequest: staff.require('author') }, async () =>
    showRollouts(store.read, await fleet.standings(store.read)),
  )

  app.post(
    '/api/admin/rollouts',
    { onRequest: staff.require('publisher', { stepUp: true }) },
    async (request) => {
      const wanted = parseBody(newRolloutSchema, request.body)
      const by = staff.of(request).id
      const salt = createHash('sha256').update(random(16)).digest('hex').slice(0, 32)
      await store.write(async (db) => {
        await startRollout(db, { ...wanted, salt }, await waysIn(db))
        const about = { release: wanted.number, percent: wanted.wave.percent }
        await staff.record(db, { by, act: 'rollout-started', about })
      })
      return decided(wanted.number)
    },
  )

  const isPublisher = staff.require('publisher', { stepUp: true })
  const isAdministrator = staff.require('administrator', { stepUp: true })
  app.post<{ Params: { act: string } }>(
    '/api/admin/rollouts/:number/:act',
    {
      onRequest: async function guard(this: FastifyInstance, request, reply) {
        const isForAll = request.params.act === 'complete'
        await (isForAll ? isAdministrator : isPublisher).call(this, request, reply)
      },
    },
    async (request) => {
      const { number, act: name } = parseAddress(addressSchema, request.params)
      const act = actOf(name, request)
      const by = staff.of(request).id
      await store.write(async (db) => {
        const after = await changeRollout(db, number, act, await waysIn(db))
        const isAsked = name === 'complete' && after.state !== 'complete'
        const line = isAsked ? 'rollout-asked-for-all' : audited[name]
        await staff.record(db, { by, act: line, about: { release: number } })
      })
      return decided(number)
    },
  )

  const actOf = (name: (typeof rolloutActs)[number], request: FastifyRequest): RolloutAct => {
    if (name === 'widen') return { act: name, wave: parseBody(waveSchema, request.body) }
    return name === 'complete' ? { act: name, by: staff.of(request) } : { act: name }
  }

  app.get('/releases/metadata/timestamp.json', { config: canWait }, async (request, reply) => {
    const terminal = await fleet.identify(request)
    const number = await releaseFor(store.read, terminal?.id)
    const row =
      number === null
        ? undefined
        : await store.read
            .selectFrom('release_timestamp')
            .select(['version', 'content'])
            .where('number', '=', number)
            .executeTakeFirst()
    if (!row) throw notFound()
    // What is for one terminal is not for a cache that serves another.
    const cacheControl = terminal ? 'private, no-cache' : 'no-cache'
    const tag = `timestamp-${row.version}`
    return sendBytes(request, reply, { content: row.content, brotli: null, tag, cacheControl })
  })
}

const audited = {
  pause: 'rollout-paused',
  resume: 'rollout-resumed',
  widen: 'rollout-widened',
  complete: 'rollout-completed',
} as const
