/** The X server and the window manager that a test started. */
import { readFileSync } from 'node:fs'
import { descendantsOf } from './canary/processes.ts'

/** Empty when it has ended since it was listed. */
const programOf = (pid: number) => {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
  } catch {
    return ''
  }
}

export const windowSystem = (): readonly number[] =>
  descendantsOf([process.pid])
    .map(({ pid }) => pid)
    .filter((pid) => /^(?:Xvfb|openbox)$/.test(programOf(pid)))

/** Where the window manager's program stands in its memory: another place each time it starts, in the same process. */
export function managerMemory(): string {
  const manager = windowSystem().find((pid) => programOf(pid) === 'openbox')
  return readFileSync(`/proc/${manager}/maps`, 'latin1').split(' ', 1)[0] ?? ''
}
