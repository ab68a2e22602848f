/** How much a session takes, and the wish that the system, short of memory, ends the site and nothing else. */
import { readFileSync, writeFileSync } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../clock.ts'
import type { PlaneBody } from './plane-body.ts'
import { planeProcesses } from './plane-processes.ts'

const everyMs = 2000
const pageBytes = 4096
/** The first to go when memory is short (proc(5), oom_score_adj). The browser lowers it for some of its own. */
const firstToGo = '1000'

export interface PlaneLimits {
  readonly memoryBytes: number
  readonly folderBytes: number
}

const read = (path: string) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** What the process alone holds: its share of common pages where the system tells, else without them. */
function ownBytes(pid: number): number {
  const share = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1]
  if (share !== undefined) return Number(share) * 1024
  const [, resident = 0, shared = 0] = read(`/proc/${pid}/statm`).split(' ').map(Number)
  return (resident - shared) * pageBytes
}

const residentBytes = (pid: number) =>
  Number(read(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * pageBytes

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

/** Exact shares cost the browser a pause: they are asked for only when the rough count is over. */
function isOverMemory(pids: readonly number[], limitBytes: number): boolean {
  return sum(pids.map(residentBytes)) > limitBytes && sum(pids.map(ownBytes)) > limitBytes
}

/** Bytes of the disk under a folder; what goes while it is counted counts nothing. */
export async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const sizes = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return folderBytes(path)
      const found = await lstat(path).catch(() => undefined)
      return (found?.blocks ?? 0) * 512
    }),
  )
  return sum(sizes)
}

function offerToKernel(pid: number) {
  try {
    writeFileSync(`/proc/${pid}/oom_score_adj`, firstToGo)
  } catch {
    // It ended, or the system does not let us: the limits above still hold.
  }
}

/** Looks every two seconds; calls `onOver` once when a limit is passed. The function returned ends the watch. */
export function watchMemory(
  body: PlaneBody,
  limits: PlaneLimits,
  clock: Clock,
  onOver: () => void,
): () => void {
  if (process.platform !== 'linux') return () => {}
  let isOn = true
  let cancel = () => {}
  const look = async () => {
    const pids = planeProcesses([body]).map(({ pid }) => pid)
    for (const pid of pids) offerToKernel(pid)
    const isOver =
      isOverMemory(pids, limits.memoryBytes) ||
      (await folderBytes(body.folder)) > limits.folderBytes
    if (!isOn) return
    if (isOver) onOver()
    else again()
  }
  const again = () => {
    // A look that fails, for want of a file handle, is followed by the next.
    cancel = clock.after(everyMs, () => void look().catch(again))
  }
  again()
  return () => {
    isOn = false
    cancel()
  }
}
