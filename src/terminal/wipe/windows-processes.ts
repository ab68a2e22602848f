/** Processes on Windows, by the tools that every edition has. */
import { execFile } from 'node:child_process'

const run = (program: string, args: readonly string[]) =>
  new Promise<string>((resolve) => {
    // A process already gone is an error for taskkill: what counts is what tasklist says next.
    execFile(program, args, { windowsHide: true }, (_fault, output) => resolve(output))
  })

/** The process and all that it started. */
export async function endWindowsTree(pid: number): Promise<void> {
  await run('taskkill', ['/PID', String(pid), '/T', '/F'])
}

export async function isWindowsProcess(pid: number): Promise<boolean> {
  const rows = await run('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'])
  return rows.includes(`"${pid}"`)
}
