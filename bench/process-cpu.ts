/** Processor time as Linux counts it (proc(5)): of a tree of processes, and of the whole machine. */
import { readFileSync, readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'

/** Linux reports in hundredths of a second whatever the kernel's own clock (USER_HZ). */
const msPerTick = 10

interface Process {
  readonly pid: number
  readonly parent: number
  /** User and system time, that of children already gone included. */
  readonly cpuMs: number
}

const readProcess = (pid: number): Process | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the command's name, in brackets, and may hold spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
    return { pid, parent: Number(fields[1]), cpuMs: ticks * msPerTick }
  } catch {
    return undefined // It ended between the listing and the reading.
  }
}

const allProcesses = () =>
  readdirSync('/proc').flatMap((name) =>
    /^\d+$/.test(name) ? (readProcess(Number(name)) ?? []) : [],
  )

/** The process whose command line holds `word`, closest to the root of the tree. */
export function findProcess(word: string): number {
  const found = allProcesses().filter(({ pid }) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(word)
    } catch {
      return false
    }
  })
  const pids = new Set(found.map(({ pid }) => pid))
  const root = found.find(({ parent }) => !pids.has(parent))
  if (!root) throw new Error(`no process with « ${word} »`)
  return root.pid
}

const treeOf = (root: number): readonly Process[] => {
  const all = allProcesses()
  const tree = new Set([root])
  for (let size = 0; size !== tree.size;) {
    size = tree.size
    for (const { pid, parent } of all) if (tree.has(parent)) tree.add(pid)
  }
  return all.filter(({ pid }) => tree.has(pid))
}

const treeCpuMs = (root: number) => treeOf(root).reduce((sum, { cpuMs }) => sum + cpuMs, 0)

const machineBusyMs = () => {
  const [total = ''] = readFileSync('/proc/stat', 'utf8').split('\n', 1)
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = total
    .split(/\s+/)
    .slice(1)
    .map(Number)
  return (user + nice + system + irq + softirq) * msPerTick
}

export interface CpuUse {
  /** Of the tree. */
  readonly cpuMs: number
  /** Share of the machine, from 0 to 1, that others took meanwhile. */
  readonly foreign: number
}

/** Above this share taken by others, a measure of time says little. */
const tooBusy = 0.15

const lookMs = 250
const patienceMs = 5000

/** Waits until the machine has nothing else to do, five seconds at most: a bench has to end. */
export async function waitForQuiet() {
  const since = performance.now()
  for (;;) {
    const [before, at] = [machineBusyMs(), performance.now()]
    await new Promise((resolve) => setTimeout(resolve, lookMs))
    const share = (machineBusyMs() - before) / ((performance.now() - at) * availableParallelism())
    if (share < tooBusy || performance.now() - since > patienceMs) return
  }
}

/** Starts counting for a tree of processes and for this one, which drives it; the function returned stops. */
export function countCpu(root: number): () => CpuUse {
  const read = () => ({
    tree: treeCpuMs(root),
    own: process.cpuUsage(),
    busy: machineBusyMs(),
    at: performance.now(),
  })
  const before = read()
  return () => {
    const after = read()
    const cpuMs = after.tree - before.tree
    const ownMs = (after.own.user + after.own.system - before.own.user - before.own.system) / 1000
    const machineMs = (after.at - before.at) * availableParallelism()
    return { cpuMs, foreign: (after.busy - before.busy - cpuMs - ownMs) / machineMs }
  }
}
