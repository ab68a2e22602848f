/** The plane that waits, ready, for the next person, and its replacement whenever it is taken, too old or lost. */
import { within } from '../clock.ts'
import { killPlanes } from './kill-planes.ts'
import type { PlaneBody } from './plane-body.ts'
import { removeFolder } from './remove-folder.ts'
import { startPlane, type Plane, type PlaneSettings, type PlaneStart } from './start-plane.ts'

/** A person may wait this long for a site when no plane is ready. */
const takeMs = 20_000
const eraseMs = 5000
const firstPauseMs = 1000
const longestPauseMs = 60_000

/** What the last plane that came up said of itself. */
export interface AboutPlanes {
  readonly browser: string
  readonly policy: Plane['ready']['policy']
}

export interface Planes {
  /** The one that waits, or the one that is coming; `undefined` when none comes in twenty seconds. */
  readonly take: () => Promise<Plane | undefined>
  /** Takes back one that nobody used after all. */
  readonly giveBack: (plane: Plane) => void
  /** Starts the next one if none waits. */
  readonly warm: () => void
  /** New sites or limits: a plane that waits with the old ones is replaced, at once when it may come up now. */
  readonly renew: (settings: PlaneSettings, mayWarm: boolean) => void
  readonly about: () => AboutPlanes
  /** Erases what waits; nothing starts any more. */
  readonly stop: () => Promise<void>
}

const isSame = (one: PlaneSettings, other: PlaneSettings) =>
  JSON.stringify(one) === JSON.stringify(other)

export function createPlanes(start: PlaneStart, first: PlaneSettings): Planes {
  const { clock, journal } = start
  let settings = first
  let spare: Plane | undefined
  let isStarting = false
  let isStopped = false
  let failures = 0
  let cancelPause: (() => void) | undefined
  let about: AboutPlanes = { browser: '', policy: 'unknown' }
  const waiting: ((plane: Plane) => void)[] = []
  const tasks = new Set<Promise<void>>()

  const keep = (task: Promise<void>) => {
    tasks.add(task)
    void task.finally(() => tasks.delete(task))
  }

  /** Nobody used it: no receipt, and what would not go is left to the journal and the next start. */
  const discard = async (body: PlaneBody | undefined) => {
    if (body === undefined) return
    try {
      const alive = await killPlanes([body], clock, eraseMs)
      const left = await removeFolder(body.folder, clock, eraseMs)
      if (alive === undefined && left === undefined) await journal.forget(body)
    } catch {
      // The list of processes could not be read: as above.
    }
  }

  const pause = () => {
    const ms = Math.min(firstPauseMs * 2 ** failures, longestPauseMs)
    failures += 1
    cancelPause = clock.after(ms, () => {
      cancelPause = undefined
      warm()
    })
  }

  const offer = (plane: Plane) => {
    about = { browser: plane.ready.browser, policy: plane.ready.policy }
    const taker = waiting.shift()
    if (taker !== undefined) {
      failures = 0
      taker(plane)
      return
    }
    spare = plane
    plane.hear((report) => {
      if (report.say !== 'lost' || spare !== plane) return
      spare = undefined
      keep(discard(plane.body))
      if (!isStopped) pause()
    })
  }

  /** One is enough, of today's sites. */
  const receive = (plane: Plane) => {
    const isWanted = !isStopped && spare === undefined && isSame(plane.settings, settings)
    if (isWanted) {
      offer(plane)
      return
    }
    keep(discard(plane.body))
    warm()
  }

  const begin = async () => {
    const started = await startPlane(start, settings)
    isStarting = false
    if (started.ok) receive(started.value)
    else {
      keep(discard(started.fault.body))
      if (!isStopped) pause()
    }
  }

  const warm = () => {
    if (isStopped || isStarting || spare !== undefined || cancelPause !== undefined) return
    isStarting = true
    keep(begin())
  }

  const warmNow = () => {
    cancelPause?.()
    cancelPause = undefined
    warm()
  }

  return {
    warm,
    giveBack: receive,
    take: async () => {
      const plane = spare
      if (plane !== undefined) {
        spare = undefined
        failures = 0
        return plane
      }
      warmNow()
      let taker = (_plane: Plane) => {}
      const coming = new Promise<Plane>((resolve) => {
        taker = resolve
        waiting.push(resolve)
      })
      const taken = await within(clock, takeMs, coming, undefined)
      if (taken === undefined) waiting.splice(waiting.indexOf(taker), 1)
      return taken
    },
    renew: (next, mayWarm) => {
      if (isSame(settings, next)) return
      settings = next
      const old = spare
      spare = undefined
      if (old !== undefined) keep(discard(old.body))
      if (mayWarm) warmNow()
    },
    about: () => about,
    stop: async () => {
      isStopped = true
      cancelPause?.()
      const old = spare
      spare = undefined
      if (old !== undefined) keep(discard(old.body))
      while (tasks.size > 0) await Promise.all(tasks)
    },
  }
}
