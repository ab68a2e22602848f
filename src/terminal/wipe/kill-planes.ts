/** Ends the processes of planes and waits until the system knows none of them any more. */
import { wait, type Clock } from '../clock.ts'
import type { PlaneBody } from './plane-body.ts'
import { planeProcesses } from './plane-processes.ts'
import { endWindowsTree, isWindowsProcess } from './windows-processes.ts'

const firstPauseMs = 2
const longestPauseMs = 50

/** SIGKILL: nothing of a site may have a say in when it ends. */
function kill(pid: number) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended in between; the next look tells.
  }
}

function killOnLinux(bodies: readonly PlaneBody[]): boolean {
  const left = planeProcesses(bodies)
  for (const each of left) kill(each.pid)
  return left.length === 0
}

async function killOnWindows(bodies: readonly PlaneBody[]): Promise<boolean> {
  const pids = bodies.flatMap((body) => body.leaders.map((leader) => leader.pid))
  for (const pid of pids) await endWindowsTree(pid)
  const left = await Promise.all(pids.map(isWindowsProcess))
  return !left.includes(true)
}

/** `undefined` once none is left; `StillAlive` when some are after `deadlineMs`. */
export async function killPlanes(
  bodies: readonly PlaneBody[],
  clock: Clock,
  deadlineMs: number,
): Promise<'StillAlive' | undefined> {
  const end = clock.now() + deadlineMs
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    const isDone = process.platform === 'win32' ? await killOnWindows(bodies) : killOnLinux(bodies)
    if (isDone) return undefined
    if (clock.now() >= end) return 'StillAlive'
    await wait(clock, pauseMs)
  }
}
