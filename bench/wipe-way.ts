/** One way to end a person's session and give the home screen back. */
import { readFileSync, rmSync } from 'node:fs'
import type { Sites } from '../tests/desk/canary/start-sites.ts'

export const wayNames = ['escale', 'context', 'relaunch'] as const
export type WayName = (typeof wayNames)[number]

/** What one session of a way took, and how many of the surfaces it left could still be found. */
export interface WipeTurn {
  readonly openMs: number
  readonly wipeMs: number
  /** From the end of the session to the home screen drawn on the whole screen. */
  readonly homeMs: number
  readonly left: readonly string[]
  /** Of the terminal: whether the window manager had to start afresh (src/terminal/plane/watch-names.ts). */
  readonly isManagerRestarted?: boolean
  /** Proportional memory (PSS) while a site is open, MB, by part. */
  readonly memoryMB: Readonly<Record<string, number>>
}

export interface Way {
  readonly name: WayName
  readonly turn: (round: number) => Promise<WipeTurn>
  readonly stop: () => Promise<void>
}

export const waitDid = (sites: Sites, what: string) =>
  sites.wait(what, (report) => (report.say === 'did' && report.what === what) || undefined)

export const waitHome = (sites: Sites) =>
  sites.wait('the home screen', (report) => report.say === 'home' || undefined)

/** Sum of the proportional set sizes of processes, in MB; one that ended meanwhile weighs nothing. */
export function pssMB(pids: readonly number[]): number {
  const kB = pids.map((pid) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1])
    } catch {
      return 0
    }
  })
  return kB.reduce((sum, one) => sum + one, 0) / 1000
}

/** Removes a folder in which processes just killed may still be writing their last. */
export const removeFolder = (path: string) =>
  rmSync(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 5 })
