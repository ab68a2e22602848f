/** Which processes are a plane's. */
import { namesFolder, readProcesses, type Process } from './processes.ts'
import type { Leader, PlaneBody } from './plane-body.ts'

/** The process itself and all that it comes from: never a plane's. */
function lineage(all: ReadonlyMap<number, Process>, pid: number): Set<number> {
  const found = new Set<number>()
  for (let at = pid; at > 0 && !found.has(at); at = all.get(at)?.parent ?? 0) found.add(at)
  return found
}

/**
 * A number comes back once its process, group and session are gone: a leader that started at another moment is a
 * stranger, and what is older than the leader cannot be its own.
 */
function isLedBy(leader: Leader, all: ReadonlyMap<number, Process>, process: Process): boolean {
  const now = all.get(leader.pid)
  if (now !== undefined && now.startTicks !== leader.startTicks) return false
  const isIn = process.session === leader.pid || process.group === leader.pid
  return (isIn || process.pid === leader.pid) && process.startTicks >= leader.startTicks
}

/**
 * Everything alive of these planes: of the group or session of a leader, naming or standing in the folder, or descending
 * from one of those. This process and its ancestors are left out, whatever they name.
 */
export function planeProcesses(bodies: readonly PlaneBody[], self = process.pid): Process[] {
  const list = readProcesses()
  const all = new Map(list.map((each) => [each.pid, each]))
  const own = lineage(all, self)
  const leaders = bodies.flatMap((body) => body.leaders)
  const others = list.filter((each) => !own.has(each.pid))
  const found = new Map<number, Process>()
  for (const each of others) {
    const isFound =
      leaders.some((leader) => isLedBy(leader, all, each)) ||
      bodies.some((body) => namesFolder(each.pid, body.folder))
    if (isFound) found.set(each.pid, each)
  }
  for (let size = -1; size !== found.size;) {
    size = found.size
    for (const each of others) if (found.has(each.parent)) found.set(each.pid, each)
  }
  return [...found.values()]
}
