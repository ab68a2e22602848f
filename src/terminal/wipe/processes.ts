/** The processes of this PC, from Linux's `/proc` (proc(5)). */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

export interface Process {
  readonly pid: number
  readonly parent: number
  readonly group: number
  /** Session in the sense of setsid(2). */
  readonly session: number
  /** Ticks between the start of the PC and of the process: with the pid, names it for good. */
  readonly startTicks: number
  /** A zombie: its memory, files and threads are gone, only its parent has not heard yet. */
  readonly isZombie: boolean
}

const read = (path: string) => {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    // It ended meanwhile, or is not ours to read.
    return undefined
  }
}

/** One line of `/proc/<pid>/stat`. The name, in brackets, may hold spaces and brackets itself. */
export function parseStat(line: string): Process | undefined {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
  const at = (field: number) => Number(fields[field - 3])
  const process = {
    pid: Number.parseInt(line, 10),
    parent: at(4),
    group: at(5),
    session: at(6),
    startTicks: at(22),
    // The first thread may have ended before the others: they still hold the memory.
    isZombie: /^[ZX]$/.test(fields[0] ?? '') && at(20) <= 1,
  }
  return Object.values(process).some(Number.isNaN) ? undefined : process
}

export function readProcess(pid: number): Process | undefined {
  return parseStat(read(`/proc/${pid}/stat`) ?? '')
}

/** Every process that can still hold or write something. */
export function readProcesses(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)) ?? [])
    .filter((process) => !process.isZombie)
}

/**
 * Whether the process was told of the folder by its arguments or its environment, or stands in it. Names of folders are
 * of one length and drawn at random, so that none begins another.
 */
export function namesFolder(pid: number, folder: string): boolean {
  const name = Buffer.from(folder).toString('latin1')
  if (read(`/proc/${pid}/cmdline`)?.includes(name) === true) return true
  if (read(`/proc/${pid}/environ`)?.includes(name) === true) return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder)
  } catch {
    return false
  }
}

/** Changes at each start of the PC, so that process numbers of before are not taken for those of today. */
export const bootId = () => read('/proc/sys/kernel/random/boot_id')?.trim() ?? ''
