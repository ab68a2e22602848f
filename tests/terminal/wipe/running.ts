import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { onTestFinished, vi } from 'vitest'
import { readProcess, type Process } from '#terminal/wipe/processes.ts'

/** A shell of its own session; whatever is left of its group ends with the test. */
export function startShell(script: string, options: SpawnOptions = {}): ChildProcess {
  const child = spawn('sh', ['-c', script], { stdio: 'ignore', detached: true, ...options })
  onTestFinished(() => {
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL')
    } catch {
      // It is gone, as it should.
    }
  })
  return child
}

export function alive(pid: number | undefined): Process | undefined {
  const found = pid === undefined ? undefined : readProcess(pid)
  return found?.isZombie === true ? undefined : found
}

/** Waits until `find` gives something. */
export const until = <T>(find: () => T | undefined | false): Promise<T> =>
  vi.waitFor(
    () => {
      const found = find()
      if (found === undefined || found === false) throw new Error('not yet')
      return found
    },
    { timeout: 20_000, interval: 10 },
  )

export const leaderOf = (child: ChildProcess) => ({
  pid: child.pid ?? 0,
  startTicks: readProcess(child.pid ?? 0)?.startTicks ?? 0,
})
