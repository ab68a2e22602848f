/**
 * The sessions of one terminal, one after the other: ready → open → wiping → ready, or unavailable when a wipe could not
 * prove itself twice. Nothing here hears what a person does.
 *
 * [Note: Warm between people] The next browser starts a moment after the session is over: a window that comes up while somebody
 * types on a site would take their keyboard, and be the next person's.
 */
import { fail, succeed, type Result } from '#contract/result.ts'
import type { WipeCause, WipeReceipt } from '#contract/wipe-receipt.ts'
import { systemClock } from '../clock.ts'
import type { KeeperReport } from '../plane/keeper-words.ts'
import { announcer } from './announcer.ts'
import { openJournal } from './journal.ts'
import { localDay } from './local-day.ts'
import { createPlanes } from './planes.ts'
import { openReceipts } from './receipts.ts'
import { recoverSessions } from './recover.ts'
import type { NotOpened, Sessions, SessionsSettings, SessionsState } from './sessions.ts'
import { sharedTraces } from './shared-traces.ts'
import type { Plane } from './start-plane.ts'
import { watchMemory } from './watch-memory.ts'
import { wipePlane, type WindowNames } from './wipe-plane.ts'

const attempts = 2
/** The home screen comes first: a browser that starts takes the whole of a small PC. */
const warmAfterMs = 2000

/** Finds and erases what was left first: when it returns, either nothing is left or the state is `unavailable`. */
export async function createSessions(settings: SessionsSettings): Promise<Sessions> {
  const { clock = systemClock, today = localDay, places, root } = settings
  const journal = openJournal(places.stateFolder)
  const receipts = await openReceipts({ ...settings, stateFolder: places.stateFolder, clock })
  const shared = sharedTraces({ ...settings, clock })
  const recovered = await recoverSessions({ places, receipts, shared, today, clock })
  const planes = createPlanes(
    { root, journal, clock, keeperScript: settings.keeperScript },
    settings.plane,
  )

  let state: SessionsState = 'ready'
  const states = announcer<SessionsState>()
  const reports = announcer<KeeperReport>()
  const ends = announcer<WipeReceipt>()
  let plane: Plane | undefined
  let taking: Promise<Plane | NotOpened> | undefined
  let sessionNumber = 1
  let wiping: Promise<WipeReceipt> | undefined
  let lastReceipt = recovered
  let endWatch = () => {}
  /** Nobody waits for it: an entry that stays costs the next start one look. */
  let forgotten: Promise<unknown> = Promise.resolve()

  const enter = (next: SessionsState) => {
    state = next
    states.say(next)
  }

  const warmSoon = () => clock.after(warmAfterMs, () => state === 'ready' && planes.warm())

  const giveUp = () => {
    enter('unavailable')
    settings.askRestart()
  }

  const begin = (taken: Plane) => {
    plane = taken
    enter('open')
    endWatch = watchMemory(taken.body, settings.limits, clock, () => void end('overfull'))
    taken.hear((report) => {
      if (plane !== taken) return
      if (report.say === 'lost') void end('plane-lost')
      reports.say(report)
    })
  }

  /** One that comes after the end of the session that asked for it goes back unused. */
  const take = async (forSession: number): Promise<Plane | NotOpened> => {
    const taken = await planes.take()
    if (forSession !== sessionNumber) {
      if (taken !== undefined) planes.giveBack(taken)
      return 'not-now'
    }
    taking = undefined
    if (taken === undefined) return 'failed'
    begin(taken)
    return taken
  }

  /** The session's plane, taken with its first need; two needs at once share it. */
  const ownPlane = async (): Promise<Result<Plane, NotOpened>> => {
    if (state !== 'ready' && state !== 'open') return fail('not-now')
    if (plane !== undefined) return succeed(plane)
    taking ??= take(sessionNumber)
    const taken = await taking
    if (taken === 'failed' || taken === 'not-now') return fail(taken)
    return succeed(taken)
  }

  /** Without a plane no window was a person's. */
  const windowNames = async (attempt: number): Promise<WindowNames> => {
    if (plane === undefined) return 'plain'
    return settings.display === undefined || attempt > 1 ? 'unknown' : plane.end()
  }

  const wipe = async (cause: WipeCause): Promise<WipeReceipt> => {
    endWatch()
    const bodies = plane === undefined ? [] : [plane.body]
    const { browser } = plane?.ready ?? planes.about()
    for (let attempt = 1; ; attempt += 1) {
      const names = () => windowNames(attempt)
      const task = { bodies, shared, names, cause, attempt, browser, day: today(), clock }
      const receipt = await receipts.add(await wipePlane(task))
      if (receipt.ok) forgotten = Promise.all(bodies.map((body) => journal.forget(body)))
      if (receipt.ok || attempt === attempts) return receipt
    }
  }

  const wipeOnce = async (cause: WipeCause): Promise<WipeReceipt> => {
    const receipt = await wipe(cause)
    lastReceipt = receipt
    plane = undefined
    wiping = undefined
    if (receipt.ok) {
      enter('ready')
      warmSoon()
    } else giveUp()
    ends.say(receipt)
    return receipt
  }

  const end = (cause: WipeCause): Promise<WipeReceipt> => {
    if (wiping !== undefined) return wiping
    if (state === 'unavailable' && lastReceipt !== undefined) return Promise.resolve(lastReceipt)
    sessionNumber += 1
    taking = undefined
    enter('wiping')
    wiping = wipeOnce(cause)
    return wiping
  }

  if (recovered?.ok === false) giveUp()
  else warmSoon()

  return {
    state: () => state,
    onState: states.on,
    onReport: reports.on,
    onReceipt: ends.on,
    end,
    receipts: receipts.list,
    about: planes.about,
    renew: (next) => planes.renew(next, state === 'ready'),
    order: (order) => state === 'open' && plane?.order(order) === true,
    folder: async () => {
      const own = await ownPlane()
      return own.ok ? succeed(own.value.body.folder) : own
    },
    open: async (address, bounds) => {
      const own = await ownPlane()
      if (!own.ok) return own
      return own.value.order({ do: 'open', address, bounds }) ? succeed(undefined) : fail('failed')
    },
    stop: async () => {
      if (state !== 'ready' || taking !== undefined) await end('stopped')
      await planes.stop()
      await forgotten
    },
  }
}
