/** Erases a session: processes before what they may write, the rest together. */
import type { TraceName, WipeCause, WipeReceipt } from '#contract/wipe-receipt.ts'
import { within, type Clock } from '../clock.ts'
import { errorCode } from './error-code.ts'
import { killPlanes } from './kill-planes.ts'
import type { PlaneBody } from './plane-body.ts'
import { removeFolder } from './remove-folder.ts'
import type { ReceiptDraft } from './receipts.ts'

const processesMs = 5000
const folderMs = 5000
const sharedMs = 7000
/** Given to a trace to end by itself before it is called late. */
const graceMs = 500

/** What the windows of the session were called: only plain names, as its keeper has seen, or perhaps others. */
export type WindowNames = 'plain' | 'unknown'

/** One thing to erase and prove gone: `undefined`, or a code of letters that says why not. */
export interface Trace {
  readonly trace: TraceName
  readonly erase: (names: WindowNames) => Promise<string | undefined>
}

/** What sessions share with the rest of the PC: clipboard, primary selection, print jobs. */
export type SharedTraces = readonly Trace[]

async function prove(
  clock: Clock,
  deadlineMs: number,
  { trace, erase }: Trace,
  names: WindowNames = 'unknown',
) {
  const start = clock.now()
  let error: string | undefined
  try {
    error = await within(clock, deadlineMs + graceMs, erase(names), 'Timeout')
  } catch (fault) {
    error = errorCode(fault)
  }
  const result = { trace, ok: error === undefined, ms: Math.round(clock.now() - start) }
  return error === undefined ? result : { ...result, error }
}

export interface WipeTask {
  /** None when the person opened no site: only what sessions share is erased. */
  readonly bodies: readonly PlaneBody[]
  readonly shared: SharedTraces
  /** Asked first, while the keepers of `bodies` live. */
  readonly names: () => Promise<WindowNames>
  readonly cause: WipeCause
  readonly attempt: number
  readonly browser: string
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly clock: Clock
}

async function removeAll(task: WipeTask): Promise<string | undefined> {
  const codes = await Promise.all(
    task.bodies.map((body) => removeFolder(body.folder, task.clock, folderMs)),
  )
  return codes.find((code) => code !== undefined)
}

async function eraseAll(task: WipeTask): Promise<WipeReceipt['traces']> {
  const { bodies, shared, clock } = task
  const names = await task.names()
  const eraseShared = () => Promise.all(shared.map((trace) => prove(clock, sharedMs, trace, names)))
  if (bodies.length === 0) return eraseShared()
  const killed = prove(clock, processesMs, {
    trace: 'processes',
    erase: () => killPlanes(bodies, clock, processesMs),
  })
  const [processes, folder, others] = await Promise.all([
    killed,
    killed.then(() => prove(clock, folderMs, { trace: 'folder', erase: () => removeAll(task) })),
    // Windows that were seen to go have no program any more that could take the selections again.
    names === 'plain' ? eraseShared() : killed.then(eraseShared),
  ])
  return [processes, folder, ...others]
}

/** Never rejects, ends within fifteen seconds, and says of each trace whether it is gone. */
export async function wipePlane(task: WipeTask): Promise<ReceiptDraft> {
  const { cause, attempt, browser, day, clock } = task
  const start = clock.now()
  const traces = await eraseAll(task)
  return {
    cause,
    attempt,
    browser,
    day,
    traces,
    ok: traces.every((trace) => trace.ok),
    ms: Math.round(clock.now() - start),
  }
}
