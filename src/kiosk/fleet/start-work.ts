/** What an accepted terminal does for its fleet: it reports, counts, and hears when to look. */
import { type OutboxRefusal, refusalSchemaName } from '#contract/outbox-refusal.ts'
import { systemClock } from '../io/clock.ts'
import { timeOf } from '../start/apply-content.ts'
import { wakeWhen } from '../start/wake-when.ts'
import { noSums } from './day-sums.ts'
import type { FleetMember } from './enrolment.ts'
import type { FleetDatabase } from './fleet-database.ts'
import { hearHints } from './hear-hints.ts'
import type { FleetParts } from './fleet-parts.ts'
import type { HubClock } from '#ask/hub-clock.ts'
import { keepSums } from './keep-sums.ts'
import { reportToHub } from './report.ts'
import { sendCounts, type TellLost } from './send-counts.ts'
import type { SignedFetch } from '#ask/signed-fetch.ts'
import { watchWalks } from './watch-walks.ts'

export interface Working extends FleetParts {
  readonly database: FleetDatabase
  readonly member: FleetMember
  readonly hubTime: HubClock
}

const networkEveryMs = 60_000
/** Days that are over leave at any moment of the hour after that is seen. */
const countsWithinMs = 60 * 60_000

export function startWork(working: Working) {
  const { session, terminal, database } = working
  const clock = systemClock
  const sums = keepSums(database, clock)
  /** By the deployment's calendar; `undefined` before there is one. */
  const today = () => {
    const { content } = terminal.read()
    return content && timeOf(content).today
  }
  const addToday = (added: Parameters<typeof sums.add>[1]) => {
    const day = today()
    if (day !== undefined) sums.add(day, added)
  }

  watchWalks(session, terminal, addToday)

  const watchNetwork = () => {
    if (terminal.read().network === 'none')
      addToday({ ...noSums, offline: [new Date().getUTCHours()] })
    clock.after(networkEveryMs, watchNetwork)
  }
  watchNetwork()

  const tellLost: TellLost = async (batch, code) => {
    const content: OutboxRefusal = {
      schema: refusalSchemaName,
      of: 'counts',
      outbox: batch,
      sequence: 1,
      code,
    }
    const put = await terminal.read().outbox?.put('refusal', refusalSchemaName, content)
    return put?.ok === true
  }

  let dueMs: number | undefined
  const sendDueCounts = async (sign: SignedFetch) => {
    const day = today()
    if (day === undefined) return
    const waits = (await database.daysBefore(day)).length + (await database.outgoing()).length
    if (waits === 0) return
    dueMs ??= clock.now() + countsWithinMs * Math.random()
    if (clock.now() < dueMs) return
    dueMs = undefined
    await sums.flush()
    await sendCounts(database, sign, day, tellLost)
  }

  wakeOutbox(working)
  wakeAssisted(working)
  wakeFairUse(working)
  reportToHub({ ...working, clock, random: Math.random, sendCounts: sendDueCounts })
  const workshop = () => terminal.read().purpose?.look()
  const waiting = () => terminal.read().fairUse?.look()
  const onOpen = () => {
    workshop()
    waiting()
  }
  hearHints(
    { releases: working.lookSoon, workshop, waiting },
    { place: () => terminal.read().whereabouts?.place, onOpen },
  )
}

/** Its own file. Without a disk nothing is left for the hub, and people are served all the same. */
function wakeOutbox({ terminal, member }: Working) {
  void import('../outbox/start-outbox.ts')
    .then(({ startOutbox }) => startOutbox({ terminal, signing: member.signing }))
    .catch(() => undefined)
}

/** Its own file, where a release has something for aidants. Should it fail to load, the next release tries again. */
function wakeAssisted({ session, terminal, shown, isSupervised, member }: Working) {
  wakeWhen(
    terminal,
    ({ content }) => content?.aidant !== undefined,
    async () => {
      const { startAssisted } = await import('../assisted/start-assisted.ts')
      await startAssisted({ session, terminal, shown, isSupervised, signing: member.signing })
    },
  )
}

/** Its own file, where time may be shared. */
function wakeFairUse({ session, terminal }: Working) {
  wakeWhen(
    terminal,
    ({ content, placeId }) =>
      (content?.front.places[placeId]?.fairUse ?? content?.front.deployment.fairUse) !== undefined,
    async () => (await import('../fair-use/start-fair-use.ts')).startFairUse(session, terminal),
  )
}
