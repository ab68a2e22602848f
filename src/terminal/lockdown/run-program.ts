/** Runs a program of the system and waits for it. */
import { execFile } from 'node:child_process'
import { fail, succeed, type Result } from '#contract/result.ts'

type Environment = Readonly<Record<string, string | undefined>>

const usualTimeoutMs = 10_000

/**
 * What it wrote, when it ended well; else the system's code (`ENOENT`: not installed), `timeout` after ten seconds (or as told), or
 * `failed`. Messages are in English whatever the system speaks, since they are read here.
 */
export const runProgram = (
  program: string,
  args: readonly string[],
  environment: Environment = process.env,
  timeoutMs = usualTimeoutMs,
): Promise<Result<string, string>> =>
  new Promise((done) => {
    execFile(
      program,
      [...args],
      { env: { ...environment, LC_ALL: 'C' }, timeout: timeoutMs, windowsHide: true },
      (fault, written) => {
        if (!fault) done(succeed(written))
        else if (fault.killed) done(fail('timeout'))
        else done(fail(typeof fault.code === 'string' ? fault.code : 'failed'))
      },
    )
  })
