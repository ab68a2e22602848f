/** Removes a session's folder until nothing is there: what was being written may come back once. */
import { lstat, rm } from 'node:fs/promises'
import { wait, type Clock } from '../clock.ts'
import { errorCode } from './error-code.ts'

const pauseMs = 20

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (fault) {
    if (errorCode(fault) === 'ENOENT') return false
    throw fault
  }
}

/** `undefined` once the folder is gone; else, after `deadlineMs`, the system's code or `StillThere`. */
export async function removeFolder(
  folder: string,
  clock: Clock,
  deadlineMs: number,
): Promise<string | undefined> {
  const end = clock.now() + deadlineMs
  for (;;) {
    let code = 'StillThere'
    try {
      await rm(folder, { recursive: true, force: true })
      if (!(await isThere(folder))) return undefined
    } catch (fault) {
      code = errorCode(fault)
    }
    if (clock.now() >= end) return code
    await wait(clock, pauseMs)
  }
}
