/** Which processes belong to a terminal (Linux): by descent, for names and environments may lie. */
import { readdirSync, readFileSync } from 'node:fs'

export interface Process {
  readonly pid: number
  readonly parent: number
  readonly group: number
  /** In ticks since boot: with the pid, it names one process for ever. */
  readonly startedAt: number
  readonly state: string
}

function readProcess(pid: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name, in brackets, may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const number = (at: number) => Number(fields[at])
    return {
      pid,
      state: fields[0] ?? '',
      parent: number(1),
      group: number(2),
      startedAt: number(19),
    }
  } catch {
    return undefined
  }
}

export const allProcesses = (): readonly Process[] =>
  readdirSync('/proc').flatMap((name) => {
    const process = /^\d+$/.test(name) ? readProcess(Number(name)) : undefined
    return process && process.state !== 'Z' ? [process] : []
  })

/** Those of `pids` and all that descend from them. */
export function descendantsOf(pids: readonly number[]): readonly Process[] {
  const all = allProcesses()
  const found = new Set(pids)
  let before = -1
  while (found.size > before) {
    before = found.size
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid)
  }
  return all.filter(({ pid }) => found.has(pid))
}

export const isAlive = ({ pid, startedAt }: Process) => {
  const now = readProcess(pid)
  return now !== undefined && now.state !== 'Z' && now.startedAt === startedAt
}

export const commandOf = (pid: number) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}
